namespace Anneal.Tuning.Ranges;

/// <summary>Which rates a range test tries, and how it reads the losses.</summary>
public sealed record RangeTestSettings
{
    /// <summary>The first rate. Finite, greater than 0. Default 1e-6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Low
    {
        get;
        init => field = Require.Positive(value, nameof(Low));
    } = 1e-6;

    /// <summary>The last rate. Finite, greater than <see cref="Low"/>. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double High
    {
        get;
        init => field = Require.Positive(value, nameof(High));
    } = 10;

    /// <summary>
    /// Updates of each seed, where it does not diverge before. At least 50. Default 420, 60 a decade.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int Steps
    {
        get;
        init => field = Require.AtLeast(50, value, nameof(Steps));
    } = 420;

    /// <summary>How the rate grows. Default: by the same factor at every step.</summary>
    public RampKind Ramp
    {
        get;
        init => field = Require.Defined(value, nameof(Ramp));
    }

    /// <summary>
    /// Share of the smoothed loss that is kept at every step; what is missing at the beginning is made up for.
    /// From 0 to less than 1. Default 0.9.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Smoothing
    {
        get;
        init => field = Require.Fraction(value, nameof(Smoothing));
    } = 0.9;

    /// <summary>First updates that no rule looks at. From 1 to a quarter of <see cref="Steps"/>. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int SkippedSteps
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(SkippedSteps));
    } = 10;

    /// <summary>The seeds. At least one, none twice. Default 0, 1 and 2.</summary>
    /// <exception cref="ArgumentException">There is none, or one twice.</exception>
    public ValueList<ulong> Seeds
    {
        get;
        init => field = Require.Different(value, nameof(Seeds));
    } = [0, 1, 2];

    /// <summary>The rates of the test, one for each of <see cref="Steps"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="High"/> is not above <see cref="Low"/>, or
    /// <see cref="SkippedSteps"/> are more than a quarter of <see cref="Steps"/>.</exception>
    public Schedule Rates
    {
        get
        {
            if (!(High > Low))
                throw new ArgumentOutOfRangeException(
                    nameof(High),
                    FormattableString.Invariant(
                        $"'{nameof(High)}' must be above '{nameof(Low)}' ({Low}), but was {High}."
                    )
                );
            Require.Between(1, Steps / 4, SkippedSteps);
            return Ramp == RampKind.Linear
                ? Schedule.Linear(Low, High, Steps - 1)
                : Schedule.ExponentialTo(Low, High, Steps - 1);
        }
    }
}
