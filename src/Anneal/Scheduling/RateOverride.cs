namespace Anneal;

/// <summary>A rate set by hand, in place of the schedule's.</summary>
public sealed record RateOverride
{
    /// <param name="rate">Finite, at least 0.</param>
    /// <param name="reason">Why, for logs and states; null where nobody said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
    public RateOverride(double rate, string? reason = null) => (Rate, Reason) = (Require.NotNegative(rate), reason);

    /// <summary>The rate.</summary>
    public double Rate { get; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; }
}
