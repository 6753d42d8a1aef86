using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> once every <paramref name="stepSize"/> steps.</summary>
    /// <param name="stepSize">Steps between drops. At least 1 makes sense; PyTorch fails at the first step with 0, and
    /// takes the sign of a negative one for nothing.</param>
    /// <param name="gamma">What each drop multiplies by. Finite; default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> of the base rate.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe StepLR(long stepSize, double gamma = 0.1) =>
        new FrameworkCall("torch.StepLR").With("step_size", stepSize).With("gamma", gamma).ToRecipe();

    private static LegacyDefinition StepLRDefinition(TorchRelease release) =>
        new(
            "StepLR",
            "Multiplies the rate by gamma once every step_size steps.",
            Optimizer,
            new LegacyParameter("step_size", Kinds.AnyNumber, "steps between drops") { IsRequired = true },
            new LegacyParameter("gamma", Kinds.AnyNumber, "what each drop multiplies by") { Default = "0.1" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * gamma^floor(t/step_size)",
            Example = $"{NameOf(release)}.StepLR(step_size=30, gamma=0.1)",
            UsesBase = true,
            Conventions =
                "The drop acts at the boundary itself: update number step_size (from 0) is the first at the lower "
                + "rate. No end.",
            Source = "torch.optim.lr_scheduler.StepLR",
            BindWith = Bound(LowerStepLR, Step(release)),
            ReplayWith = Replayed(Step(release)),
        };

    private static TorchConstructor Step(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(
                new StepScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("step_size", 1),
                    arguments.Number("gamma", 0.1)
                )
            );

    private static StepDecay? LowerStepLR(CallArguments arguments, BindingScope scope)
    {
        var period = Math.Abs(arguments.Number("step_size", 1));
        return IsCount(period) ? new(BaseRate(scope), arguments.Number("gamma", 0.1), new Period(period)) : null;
    }
}
