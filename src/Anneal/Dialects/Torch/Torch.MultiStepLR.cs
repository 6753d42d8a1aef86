using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> at each milestone.</summary>
    /// <param name="milestones">Steps, in any order. One that is listed n times multiplies by the n-th power; negative
    /// ones never act.</param>
    /// <param name="gamma">What each milestone multiplies by. Finite; default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/> of the base rate.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe MultiStepLR(IEnumerable<long> milestones, double gamma = 0.1) =>
        new FrameworkCall("torch.MultiStepLR")
            .With("milestones", milestones.Select(milestone => (double)milestone))
            .With("gamma", gamma)
            .ToRecipe();

    private static LegacyDefinition MultiStepLRDefinition(TorchRelease release) =>
        new(
            "MultiStepLR",
            "Multiplies the rate by gamma at each milestone.",
            Optimizer,
            new LegacyParameter(
                "milestones",
                Kinds.ListOf(Kinds.AnyNumber),
                "steps, in any order; one listed n times multiplies n times"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter("gamma", Kinds.AnyNumber, "what each milestone multiplies by") { Default = "0.1" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * gamma^(milestones <= t)",
            Example = $"{NameOf(release)}.MultiStepLR(milestones=[30, 80], gamma=0.1)",
            UsesBase = true,
            Conventions =
                "A milestone acts at its own step, milestone 0 at the first update. Milestones that are negative or "
                + "no whole numbers never act. No end.",
            Source = "torch.optim.lr_scheduler.MultiStepLR",
            BindWith = Bound(LowerMultiStepLR, MultiStep(release)),
            ReplayWith = Replayed(MultiStep(release)),
        };

    private static TorchConstructor MultiStep(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(
                new MultiStepScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    Numbers(arguments, "milestones"),
                    arguments.Number("gamma", 0.1)
                )
            );

    private static MultiStepDecay LowerMultiStepLR(CallArguments arguments, BindingScope scope) =>
        new(
            BaseRate(scope),
            arguments.Number("gamma", 0.1),
            [
                .. Numbers(arguments, "milestones")
                    .Where(milestone => milestone >= 0 && milestone == Math.Floor(milestone))
                    .Select(milestone => (long)milestone)
                    .Order(),
            ]
        );
}
