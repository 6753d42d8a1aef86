namespace Anneal;

/// <summary>
/// Ticks at regular times, each at the nearest whole step, so that a period that is no whole number of steps never
/// drifts.
/// </summary>
/// <remarks>
/// Tick k is at round(phase + k × steps) − round(phase), halves upwards; the phase is where in the run the clock began.
/// One made by <see cref="RoundedUp"/> has tick k at the first whole step that is not before k × steps, as
/// <c>⌊t / steps⌋</c> counts.
/// </remarks>
public readonly record struct Period : IComparedByFields
{
    /// <param name="steps">Steps between ticks. At least 1.</param>
    /// <param name="phase">Where in the run, in steps, the clock begins. At least 0; default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public Period(double steps, double phase = 0)
    {
        Steps = Require.Between(1, 1e15, steps);
        // A whole number of steps ticks alike wherever it begins: one value for one behaviour.
        wholeSteps = steps == Math.Floor(steps) ? (long)steps : 0;
        Phase = wholeSteps > 0 ? 0 : Require.NotNegative(phase);
    }

    private readonly long wholeSteps; // 0 where the period is no whole number

    private Period(double steps, bool roundsUp) => (Steps, RoundsUp) = (steps, roundsUp);

    /// <summary>
    /// Ticks counted as ⌊t / steps⌋, which is how frameworks count them where the period is a fraction.
    /// </summary>
    /// <param name="steps">Steps between ticks. Finite, greater than 0; below 1 several ticks fall on one step.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is out of its range.</exception>
    public static Period RoundedUp(double steps) =>
        Require.Positive(steps) >= 1 && steps == Math.Floor(steps) ? new(steps) : new(steps, roundsUp: true);

    /// <summary>Steps between ticks.</summary>
    public double Steps { get; }

    /// <summary>Whether each tick is at the first whole step that is not before its time, not at the nearest.</summary>
    public bool RoundsUp { get; }

    /// <summary>Where in the run the clock begins; 0 where it makes no difference.</summary>
    public double Phase { get; }

    /// <summary>The number of ticks at or before <paramref name="step"/>, the one at step 0 not counted.</summary>
    /// <param name="step">At least 0.</param>
    public long TicksAt(long step)
    {
        if (wholeSteps > 0)
            return step / wholeSteps;
        if (RoundsUp)
            return (long)Math.Floor(step / Steps);
        var ticks = (long)Math.Floor((Round(Phase) + step - Phase) / Steps);
        while (ticks > 0 && StartOf(ticks) > step)
            ticks--;
        while (StartOf(ticks + 1) <= step)
            ticks++;
        return ticks;
    }

    /// <summary>The step of tick number <paramref name="tick"/>.</summary>
    /// <param name="tick">At least 0; tick 0 is at step 0.</param>
    public long StartOf(long tick) =>
        wholeSteps > 0 ? tick * wholeSteps
        : RoundsUp ? FirstStepOf(tick)
        : (long)(Round(Phase + tick * Steps) - Round(Phase));

    /// <summary>The steps of the ticks in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    /// <param name="from">At least 0.</param>
    /// <param name="to">Exclusive.</param>
    public IEnumerable<long> StartsIn(long from, long to)
    {
        var next = from;
        for (var tick = TicksAt(from); ; tick++)
        {
            var start = StartOf(tick);
            if (start >= to)
                yield break;
            if (start < next)
                continue;
            yield return start;
            next = start + 1;
        }
    }

    // The product may miss by a last bit what the division counts; the division decides.
    private long FirstStepOf(long tick)
    {
        var start = (long)Math.Ceiling(tick * Steps);
        return start > 0 && TicksAt(start - 1) >= tick ? start - 1
            : TicksAt(start) < tick ? start + 1
            : start;
    }

    /// <summary>To the nearest whole step, halves upwards: the one rounding rule of boundaries.</summary>
    internal static double Round(double steps) => Math.Floor(steps + 0.5);
}
