namespace Anneal.Tuning.Ranges;

/// <summary>What a range test took from the rates of a search before it began.</summary>
/// <param name="Dropped">The rates that are not searched.</param>
/// <param name="CostSteps">Updates that the test made. At least 0.</param>
public sealed record RateCut(ValueList<double> Dropped, long CostSteps)
{
    // Half of the divergence rate drops the best of schedules that are short at their peak; what diverges costs little.
    private const double BelowSteepest = 30;

    /// <summary>Drops rates above the divergence rate, and those below a thirtieth of the steepest.</summary>
    /// <param name="test">The test. Where it has no suggestion, or would leave no rate, nothing is dropped.</param>
    /// <param name="rates">The rates to search.</param>
    public static RateCut Of(RangeTestResult test, ValueList<double> rates)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(rates);
        if (test is not { SuggestedRate: not null, Rules: { } rules })
            return new([], test.CostSteps);
        var (least, greatest) = (rules.Steepest / BelowSteepest, test.DivergenceRate);
        double[] dropped = [.. rates.Where(rate => rate < least || rate > greatest)];
        return new(dropped.Length < rates.Count ? [.. dropped] : [], test.CostSteps);
    }
}
