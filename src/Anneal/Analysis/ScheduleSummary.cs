namespace Anneal.Analysis;

/// <summary>What a run really gets of a schedule: its effective warm-up and anneal.</summary>
/// <param name="Steps">Updates in the run that the figures speak of; fewer than the run's only where a value cannot be
/// computed or a history is too long to walk.</param>
/// <param name="FirstRate">The rate of the first update.</param>
/// <param name="PeakRate">The highest rate.</param>
/// <param name="PeakStep">The first step that has it.</param>
/// <param name="LastRate">The rate of the last update.</param>
/// <param name="ShareAtZero">Share of the updates at rate 0.</param>
/// <param name="ShareBelowHundredth">Share of the updates below 1 % of the peak.</param>
/// <param name="ShareNearPeak">Share of the updates above 90 % of the peak.</param>
/// <param name="Covered">Share of the schedule's nominal length that the run covers, at most 1; null where it has no
/// end.</param>
/// <param name="Area">The sum of the rates of all updates.</param>
public sealed record ScheduleSummary(
    long Steps,
    double FirstRate,
    double PeakRate,
    long PeakStep,
    double LastRate,
    double ShareAtZero,
    double ShareBelowHundredth,
    double ShareNearPeak,
    double? Covered,
    double Area
)
{
    /// <summary>The summary of a curve over a run.</summary>
    /// <param name="curve">The rate before feedback.</param>
    /// <param name="steps">Updates in the run. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(ScheduleSummary.Create(Schedule.Linear(0.1, 0, steps: 10), steps: 20).ShareAtZero); // 0.5
    /// </code>
    /// </example>
    public static ScheduleSummary Create(Curve curve, long steps)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return Of(RateProfile.Create(curve, Require.AtLeast(1, steps)), curve, steps);
    }

    private static ScheduleSummary Of(RateProfile profile, Curve curve, long steps)
    {
        if (profile.Length == 0)
            throw new CurveValueException(profile.Failure!);
        var (peakStep, peak) = profile.Highest;
        double Share(Func<double, bool> holds) => (double)profile.Count(holds) / profile.Length;
        return new(
            profile.Length,
            profile.First,
            peak,
            peakStep,
            profile.Last,
            Share(value => value == 0),
            Share(value => value < 0.01 * peak),
            Share(value => value > 0.9 * peak),
            curve.Length is > 0 and var length ? Math.Min(1, (double)steps / length) : null,
            profile.Area
        );
    }
}
