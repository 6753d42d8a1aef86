using Anneal.Lint;

namespace Anneal.Cli.Options;

/// <summary>What the linter is told of an optimizer that is known by its name.</summary>
internal static class KnownOptimizers
{
    /// <param name="name">The optimizer; null where unknown.</param>
    /// <param name="rate">The rate it is made with, which texts call <c>base</c>; null where unknown.</param>
    /// <param name="momentum">The momentum it is made with; null for the optimizer's own.</param>
    public static OptimizerFacts FactsOf(string? name, double? rate, double? momentum) =>
        new(
            rate,
            momentum ?? (name is "sgd" or "rmsprop" ? 0 : null),
            name switch
            {
                "adam" or "adamw" => "beta1",
                "adagrad" => null,
                _ => "momentum",
            }
        );
}
