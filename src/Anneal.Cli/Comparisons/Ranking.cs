using Anneal.Reporting;

namespace Anneal.Cli.Comparisons;

/// <summary>Orders contenders, and tells real differences from noise.</summary>
internal static class Ranking
{
    private const double StandardErrors = 2;

    /// <summary>Best first: fewer diverged seeds, then the better mean on the validation set. Without a validation set nothing is chosen, and the order stays.</summary>
    public static IReadOnlyList<ContenderResult> Order(IReadOnlyList<ContenderResult> results, bool hasValidation) => hasValidation
        ? [.. results.OrderBy(result => result.SoundCount == 0).ThenBy(result => result.DivergedCount).ThenByDescending(result => result.Score.Mean)]
        : results;

    /// <summary>Whether the scores differ by less than two standard errors of their difference: 2·√(s₁²/n₁ + s₂²/n₂), as in Welch's test.</summary>
    public static bool AreWithinNoise(ContenderResult first, ContenderResult second)
    {
        var standardError = Math.Sqrt(VarianceOfMean(first) + VarianceOfMean(second));
        return Math.Abs(first.Score.Mean - second.Score.Mean) <= StandardErrors * standardError;

        static double VarianceOfMean(ContenderResult result) => result.Score.StandardDeviation * result.Score.StandardDeviation / result.SoundCount;
    }
}
