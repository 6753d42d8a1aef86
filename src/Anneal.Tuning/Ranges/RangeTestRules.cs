namespace Anneal.Tuning.Ranges;

/// <summary>Rates that rules read off the smoothed loss over the logarithm of the rate.</summary>
/// <param name="Steepest">Where the loss falls fastest.</param>
/// <param name="Valley">The middle of the longest stretch over which the loss only falls.</param>
/// <param name="Slide">The greatest rate at which the loss still falls at a quarter of its fastest.</param>
/// <param name="MinimumTenth">A tenth of the rate at which the loss is least.</param>
/// <param name="Divergence">Where the loss had diverged; null where it did not. No rate to train with: a tenth of it is
/// what the rules are compared by.</param>
public sealed record RangeTestRules(
    double Steepest,
    double Valley,
    double Slide,
    double MinimumTenth,
    double? Divergence
)
{
    private const double SafeShare = 0.1;

    /// <summary>Rates to train with, by rule.</summary>
    internal IEnumerable<(string Rule, double Rate)> Votes
    {
        get
        {
            yield return ("steepest", Steepest);
            yield return ("valley", Valley);
            yield return ("slide", Slide);
            yield return ("minimum/10", MinimumTenth);
            if (Divergence is { } rate)
                yield return ("divergence/10", SafeShare * rate);
        }
    }

    /// <summary>Between where the loss falls fastest and where it ceases to fall.</summary>
    internal double Suggestion => Math.Sqrt(Steepest * Slide);

    /// <summary>The median of each rule.</summary>
    /// <param name="seeds">At least one.</param>
    internal static RangeTestRules MedianOf(IReadOnlyList<RangeTestRules> seeds)
    {
        return new(
            Median(rules => rules.Steepest),
            Median(rules => rules.Valley),
            Median(rules => rules.Slide),
            Median(rules => rules.MinimumTenth),
            seeds.Min(rules => rules.Divergence) // what no seed may reach
        );

        double Median(Func<RangeTestRules, double> rule)
        {
            var rates = seeds.Select(rule).Order().ToArray();
            return Math.Sqrt(rates[(rates.Length - 1) / 2] * rates[rates.Length / 2]);
        }
    }
}
