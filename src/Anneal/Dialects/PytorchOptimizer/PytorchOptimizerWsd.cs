using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.get_wsd_schedule</c>.</summary>
internal sealed class PytorchOptimizerWsd : CurveDefinition
{
    public const double DefaultCycles = 0.5;
    public const string DefaultCooldown = "1-sqrt";

    public static readonly Parameter<double> WarmupSteps = Number("num_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> StableSteps = Number("num_stable_steps", "steps at the group's own rate");
    public static readonly Parameter<double> DecaySteps = Number("num_decay_steps", "steps of the cooldown");
    public static readonly Parameter<double> Least = Number("min_lr_ratio", 0, "the share after the end");
    public static readonly Parameter<double> Cycles = Number("num_cycles", DefaultCycles, "waves of 'cosine'");
    public static readonly Parameter<string> Cooldown = Optional(
        "cooldown_type",
        Kinds.Text,
        DefaultCooldown,
        "the shape of the cooldown: 'cosine', '1-sqrt', 'linear' or '1-square'; another one is min_lr_ratio at once"
    );
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    public PytorchOptimizerWsd()
        : base(
            PytorchOptimizerFramework.Name,
            "get_wsd_schedule",
            "A line up, a flat part, then a cooldown of a shape.",
            Optimizer,
            WarmupSteps,
            StableSteps,
            DecaySteps,
            Least,
            Cycles,
            Cooldown,
            LastEpoch
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "base * t/warmup, base, base * (1 - sqrt(p)), base * min_lr_ratio; p the share of the cooldown";
        Source = "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/wsd.py";
        Conventions = "Only 'cosine' ends at min_lr_ratio; the others lead to 0, then the rate jumps to it.";
        Example =
            "pytorch_optimizer.get_wsd_schedule(num_warmup_steps=100, num_stable_steps=700, num_decay_steps=200, "
            + "cooldown_type='1-sqrt')";
    }

    internal override Curve Bind(BoundCall call)
    {
        F t = new Variable();
        var (warmup, decay, least) = (WarmupSteps.In(call), DecaySteps.In(call), Least.In(call));
        var start = warmup + StableSteps.In(call);
        var share = Shape(call, (t - start) / (F)decay, least);
        var late = F.If(t < start, 1, F.If(t < start + decay, share, least));
        var factor = F.If(t < warmup, t / Math.Max(1, warmup), late);
        return FactorProduct.Of(call.BaseRate * factor, warmup, start, start + decay);
    }

    private static F Shape(CallExpression call, F done, double least) =>
        Cooldown.In(call) switch
        {
            "cosine" => (1 - (F)least) * F.Max(0, (1 + F.Cos(F.Pi * (Cycles.In(call) * 2 * done))) / 2) + least,
            "linear" => 1 - done,
            "1-square" => 1 - F.Power(done, 2),
            DefaultCooldown => 1 - F.SquareRoot(done),
            // Of a name that it does not know pytorch_optimizer says nothing.
            _ => least,
        };
}
