using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Multiplies the rate at every step by a function of the epoch that begins.</summary>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95</c>: one for all parameter groups, or one for
    /// each.</param>
    /// <returns>The recipe; a <see cref="Trace"/>, since only its history defines the rate.</returns>
    /// <exception cref="ArgumentException">A function cannot be read.</exception>
    public static Recipe MultiplicativeLR(params IReadOnlyList<string> lrLambda) =>
        new FrameworkCall("torch.MultiplicativeLR").WithFunctions("lr_lambda", "epoch", lrLambda).ToRecipe();

    private static LegacyDefinition MultiplicativeLRDefinition(TorchRelease release) =>
        new(
            "MultiplicativeLR",
            "Multiplies the rate at every step by a function of the epoch that begins.",
            Optimizer,
            Functions,
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * lr_lambda(1) * … * lr_lambda(t)",
            Example = $"{NameOf(release)}.MultiplicativeLR(lambda epoch: 0.95)",
            UsesBase = true,
            Conventions =
                "lr_lambda(0) is never asked for: the first update gets the base rate. Only its history defines the "
                + "rate, so it can stand alone or under 'every', not inside another schedule. No end.",
            Source = "torch.optim.lr_scheduler.MultiplicativeLR",
            BindWith = Bound((_, _) => null, Multiplicative(release)),
            ReplayWith = Replayed(Multiplicative(release)),
        };

    private static TorchConstructor Multiplicative(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(new MultiplicativeScheduler(group, release, Epoch(arguments), FunctionOfGroup(arguments, scope)));
}
