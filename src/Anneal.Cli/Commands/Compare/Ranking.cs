using Anneal.Reporting;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Orders contenders, and tells real differences from noise.</summary>
internal static class Ranking
{
    private const double StandardErrors = 2,
        DeviationsOfALag = 5;

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

    /// <summary>
    /// By how much a contender is worse than another on the seed that it does worst on, if that is more than five times
    /// the noise; null where it is not. Such a spread is no noise: the contender fails on some seeds.
    /// </summary>
    /// <param name="best">The other, by its seeds.</param>
    /// <param name="contender">The contender, by its seeds.</param>
    /// <param name="noise">The deviation that seeds usually make.</param>
    public static double? LagOnASeed(
        IReadOnlyDictionary<ulong, double> best,
        IReadOnlyDictionary<ulong, double> contender,
        double noise
    )
    {
        var lags = contender.Where(score => best.ContainsKey(score.Key)).Select(score => best[score.Key] - score.Value);
        return lags.DefaultIfEmpty().Max() is var lag && lag > DeviationsOfALag * noise ? lag : null;
    }

    /// <summary>
    /// The deviation that seeds usually make: the greatest of the best one's, the median one's, and what the finite
    /// number of validation examples makes by itself.
    /// </summary>
    /// <param name="best">The best contender's score.</param>
    /// <param name="deviations">Those of all contenders; at least one.</param>
    /// <param name="examples">Validation examples.</param>
    public static double NoiseOf(MeanAndDeviation best, IEnumerable<double> deviations, int examples)
    {
        double[] finite = [.. deviations.Where(double.IsFinite).Order()];
        var median = finite.Length > 0 ? finite[(finite.Length - 1) / 2] : 0;
        // Of an accuracy; a loss is none.
        var ofExamples = best.Mean is > 0 and < 1 ? Math.Sqrt(best.Mean * (1 - best.Mean) / examples) : 0;
        return Math.Max(Math.Max(best.StandardDeviation, median), ofExamples);
    }
}
