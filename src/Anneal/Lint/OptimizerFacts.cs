namespace Anneal.Lint;

/// <summary>What is known of the optimizer that a schedule drives.</summary>
/// <param name="LearningRate">The rate it was made with, which is <c>base</c>; null where unknown. At least 0.</param>
/// <param name="Momentum">The momentum it was made with; null where unknown. 0: it has none.</param>
/// <param name="MomentumName">What it calls its momentum: <c>momentum</c>, or <c>beta1</c> as Adam does; null where it
/// has none that could be scheduled.</param>
public sealed record OptimizerFacts(
    double? LearningRate = null,
    double? Momentum = null,
    string? MomentumName = "momentum"
);
