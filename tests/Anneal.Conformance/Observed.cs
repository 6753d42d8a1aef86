namespace Anneal.Conformance;

/// <summary>What this library gives for a golden case.</summary>
/// <param name="Rates">The rates of each group, up to where reading failed.</param>
/// <param name="Companions">Further series by name: <c>momentum</c>, <c>weight_decay</c>.</param>
public sealed record Observed(double[][] Rates, IReadOnlyDictionary<string, double[][]> Companions)
{
    /// <summary>What went wrong while reading; null where every value could be read.</summary>
    public Exception? Failure { get; init; }
}
