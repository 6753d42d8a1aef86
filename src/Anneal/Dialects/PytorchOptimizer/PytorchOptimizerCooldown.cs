using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>The cooldowns of pytorch_optimizer by their names.</summary>
internal static class PytorchOptimizerCooldown
{
    public const double DefaultCycles = 0.5;
    public const string DefaultType = "1-sqrt";

    public static readonly Parameter<double> Cycles = NewParameter.Number(
        "num_cycles",
        DefaultCycles,
        "waves of 'cosine'"
    );
    public static readonly Parameter<string> Type = NewParameter.Optional(
        "cooldown_type",
        Kinds.Text,
        DefaultType,
        "the shape of the cooldown: 'cosine', '1-sqrt', 'linear' or '1-square'; another one is min_lr_ratio at once"
    );

    /// <summary>The factor of the rate when a share of the cooldown is done.</summary>
    public static F Of(CallExpression call, F done, double least) =>
        Type.In(call) switch
        {
            "cosine" => (1 - (F)least) * F.Max(0, (1 + F.Cos(F.Pi * (Cycles.In(call) * 2 * done))) / 2) + least,
            "linear" => 1 - done,
            "1-square" => 1 - F.Power(done, 2),
            DefaultType => 1 - F.SquareRoot(done),
            // Of a name that it does not know pytorch_optimizer says nothing.
            _ => least,
        };
}
