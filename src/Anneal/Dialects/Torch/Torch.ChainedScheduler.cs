using Anneal.Composition;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    // Each multiplies the rate by its own ratio at every step and looks at nothing else.
    private static readonly HashSet<string> MultiplyOnly =
    [
        "StepLR",
        "MultiStepLR",
        "ConstantLR",
        "LinearLR",
        "ExponentialLR",
        "PolynomialLR",
    ];

    /// <summary>Schedulers that all take their step, one after the other, on the same rate.</summary>
    /// <param name="schedulers">Calls of this class, such as <c>Torch.LinearLR(0.1)</c>. At least one.</param>
    /// <returns>The recipe; lowers to <see cref="Product"/> where every scheduler only multiplies, else a
    /// <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">There is no scheduler, or one cannot stand in a chain.</exception>
    public static Recipe ChainedScheduler(params IReadOnlyList<Recipe> schedulers) =>
        new FrameworkCall("torch.ChainedScheduler").With("schedulers", schedulers).ToRecipe();

    private static LegacyDefinition ChainedSchedulerDefinition(TorchRelease release) =>
        new(
            "ChainedScheduler",
            "Schedulers that all take their step, one after the other, on the same rate.",
            [
                new LegacyParameter(
                    "schedulers",
                    Kinds.ListOf(Kinds.CallOf(NameOf(release))),
                    "the schedulers, in the order of their steps"
                )
                {
                    IsRequired = true,
                },
                .. release == TorchRelease.V1 ? Array.Empty<LegacyParameter>() : [Optimizer],
            ]
        )
        {
            Formula = "base * ratio of every scheduler",
            UsesBase = true,
            Example =
                $"{NameOf(release)}.ChainedScheduler(schedulers=[ConstantLR(factor=0.1, total_iters=2), "
                + "ExponentialLR(gamma=0.9)])",
            Conventions =
                "The effects multiply, but LambdaLR and CosineAnnealingWarmRestarts overwrite what came before them, "
                + "and CosineAnnealingLR is distorted by the others.",
            Source = "torch.optim.lr_scheduler.ChainedScheduler",
            CheckWith = CheckParts,
            BindWith = Bound(LowerChainedScheduler, Chained(release)),
            ReplayWith = Replayed(Chained(release)),
            CompanionsWith = (arguments, scope) => MomentumOfParts(arguments, scope, Chained(release)),
        };

    private static TorchConstructor Chained(TorchRelease release) =>
        (arguments, scope, group) => new ChainedScheduler(group, release, Parts(arguments, scope, group));

    private static Schedule? LowerChainedScheduler(CallArguments arguments, BindingScope scope)
    {
        var factors = new List<Schedule>();
        foreach (var call in PartCalls(arguments))
        {
            // The first one brings the base rate, the others are factors of it.
            var own = factors.Count == 0 ? scope : scope with { Context = scope.Context with { BaseRate = 1 } };
            if (
                !MultiplyOnly.Contains(call.Definition.Name)
                || call.Definition.Bind(new(call, own)) is not Schedule factor
            )
                return null;
            factors.Add(factor);
        }
        return factors.Count == 1 ? factors[0] : new Product([.. factors]);
    }
}
