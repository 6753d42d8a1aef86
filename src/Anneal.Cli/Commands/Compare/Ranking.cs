using Anneal.Reporting;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Orders contenders, and tells real differences from noise.</summary>
internal static class Ranking
{
    private const double StandardErrors = 2;

    /// <summary>
    /// Best first: fewer diverged seeds, then the better mean on the validation set. Without a validation set nothing
    /// is chosen, and the order stays.
    /// </summary>
    public static IReadOnlyList<ContenderResult> Order(IReadOnlyList<ContenderResult> results, bool hasValidation) =>
        hasValidation
            ?
            [
                .. results
                    .OrderBy(result => result.SoundCount == 0)
                    .ThenBy(result => result.DivergedCount)
                    .ThenByDescending(result => result.Score.Mean),
            ]
            : results;

    /// <summary>
    /// Whether the scores differ by less than two standard errors of their difference: 2·√(s₁²/n₁ + s₂²/n₂), as in
    /// Welch's test.
    /// </summary>
    /// <param name="first">A score.</param>
    /// <param name="firstCount">The seeds that it is over.</param>
    /// <param name="second">Another.</param>
    /// <param name="secondCount">The seeds that it is over.</param>
    /// <returns>Never where a score is over fewer than two seeds.</returns>
    public static bool AreWithinNoise(MeanAndDeviation first, int firstCount, MeanAndDeviation second, int secondCount)
    {
        var standardError = Math.Sqrt(VarianceOfMean(first, firstCount) + VarianceOfMean(second, secondCount));
        return Math.Abs(first.Mean - second.Mean) <= StandardErrors * standardError;

        static double VarianceOfMean(MeanAndDeviation score, int count) =>
            score.StandardDeviation * score.StandardDeviation / count;
    }
}
