using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> at every step.</summary>
    /// <param name="gamma">Finite. A negative one changes the sign of the rate at every step.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>, or to <see cref="StepDecay"/> for a gamma of 0 or
    /// less.</returns>
    /// <exception cref="ArgumentException">The argument is not finite.</exception>
    public static Recipe ExponentialLR(double gamma) =>
        new FrameworkCall("torch.ExponentialLR").With("gamma", gamma).ToRecipe();

    private static LegacyDefinition ExponentialLRDefinition(TorchRelease release) =>
        new(
            "ExponentialLR",
            "Multiplies the rate by gamma at every step.",
            Optimizer,
            new LegacyParameter("gamma", Kinds.AnyNumber, "what every step multiplies by") { IsRequired = true },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * gamma^t",
            Example = $"{NameOf(release)}.ExponentialLR(gamma=0.95)",
            UsesBase = true,
            Conventions = "The first update gets the base rate. No end.",
            Source = "torch.optim.lr_scheduler.ExponentialLR",
            BindWith = Bound(LowerExponentialLR, Exponential(release)),
            ReplayWith = Replayed(Exponential(release)),
        };

    private static TorchConstructor Exponential(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(new ExponentialScheduler(group, release, Epoch(arguments), arguments.Number("gamma", 1)));

    private static Schedule LowerExponentialLR(CallArguments arguments, BindingScope scope)
    {
        var gamma = arguments.Number("gamma", 1);
        return gamma > 0
            ? new ExponentialDecay(BaseRate(scope), gamma)
            : new StepDecay(BaseRate(scope), gamma, new Period(1));
    }
}
