namespace Anneal.Analysis;

/// <summary>
/// The values of a curve over a run, read at a bounded number of steps: all of them in a short run; in a long one
/// evenly spread ones, both ends, and both sides of breakpoints.
/// </summary>
/// <remarks>
/// Between two steps that were read the curve is taken to run one way, as every curve does between its breakpoints but
/// for waves and user functions of more turns than steps that are read.
/// </remarks>
internal sealed class RateProfile
{
    private const int MostSteps = 16_384;
    private const int SpreadSteps = 2_048;
    private const int FirstBreakpoints = 512;
    private const int LastBreakpoints = 128;
    private const int MostStepsOfHistory = 30_000;

    private readonly Func<long, double> at;
    private readonly long[] steps;
    private readonly double[] values;

    private RateProfile(Func<long, double> at, long length, IEnumerable<long> read)
    {
        this.at = at;
        steps = [.. read];
        values = new double[steps.Length];
        Length = length;
        for (var i = 0; i < steps.Length; i++)
        {
            if (TryRead(steps[i], out values[i]))
                continue;
            Length = FirstFailure(i == 0 ? -1 : steps[i - 1], steps[i]);
            (steps, values) = (steps[..i], values[..i]);
            if (i > 0 && steps[^1] < Length - 1)
                (steps, values) = ([.. steps, Length - 1], [.. values, at(Length - 1)]);
            break;
        }
    }

    /// <summary>
    /// Steps that the profile speaks of; fewer than the run's where a value could not be computed or only a long
    /// history gives it.
    /// </summary>
    public long Length { get; }

    /// <summary>Whether every step was read.</summary>
    public bool IsComplete => steps.Length == Length;

    /// <summary>Why the profile ends early; null where it does not.</summary>
    public string? Failure { get; private set; }

    /// <summary>The highest value and the first step that was found to have it.</summary>
    public (long Step, double Value) Highest => field == default ? field = FindHighest() : field;

    /// <summary>Steps that were read and their values, in order.</summary>
    public IEnumerable<(long Step, double Value)> Points => steps.Zip(values);

    /// <summary>The value of the first update.</summary>
    public double First => values[0];

    /// <summary>The value of the last update.</summary>
    public double Last => values[^1];

    /// <summary>The profile of a curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="steps">Steps in the run. At least 1.</param>
    public static RateProfile Create(Curve curve, long steps)
    {
        if (curve is Schedule schedule)
            return new(schedule.At, steps, steps <= MostSteps ? Range(steps) : Spread(schedule, steps));
        var history = new double[Math.Min(steps, MostStepsOfHistory)];
        curve.Fill(0, history);
        return new(step => history[step], history.Length, Range(history.Length));
    }

    /// <summary>
    /// The sum of all values: exact where every step was read, else that of parabolas between those that were.
    /// </summary>
    public double Area
    {
        get
        {
            var sum = Last;
            for (var i = 0; i + 1 < steps.Length; i++)
                sum += Sum(i);
            return sum;
        }
    }

    /// <summary>The value at a step below <see cref="Length"/>.</summary>
    public double At(long step) => at(step);

    /// <summary>How many steps have values for which something holds.</summary>
    public long Count(Func<double, bool> holds) => Stretches(holds).Sum(stretch => stretch.To - stretch.From);

    /// <summary>
    /// The longest stretches of steps whose values have a property; the step To is no part of its stretch.
    /// </summary>
    public IEnumerable<(long From, long To)> Stretches(Func<double, bool> holds)
    {
        long? from = values.Length > 0 && holds(values[0]) ? 0 : null;
        for (var i = 1; i < steps.Length; i++)
        {
            if (holds(values[i]) == from.HasValue)
                continue;
            var turn = FirstLike(steps[i - 1], steps[i], holds);
            if (from is { } start)
                yield return (start, turn);
            from = from is null ? turn : null;
        }
        if (from is { } last)
            yield return (last, Length);
    }

    // Of steps in between, the first whose value is like that of the later one.
    private long FirstLike(long before, long after, Func<double, bool> holds)
    {
        var wanted = holds(at(after));
        while (after - before > 1)
        {
            var middle = before + (after - before) / 2;
            if (holds(at(middle)) == wanted)
                after = middle;
            else
                before = middle;
        }
        return after;
    }

    private (long Step, double Value) FindHighest()
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best] || double.IsNaN(values[best]))
                best = i;
        var (low, high) = (steps[Math.Max(0, best - 1)], steps[Math.Min(steps.Length - 1, best + 1)]);
        var highest = (Step: steps[best], Value: values[best]);
        // A smooth peak may lie between the steps that were read.
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (at(low + third) < at(high - third))
                low += third;
            else
                high -= third;
        }
        for (var step = low; step <= high; step++)
            if (at(step) > highest.Value)
                highest = (step, at(step));
        return highest;
    }

    // Of the steps from one that was read up to the next, by the parabola through both and one in the middle.
    private double Sum(int index)
    {
        var (gap, first) = (steps[index + 1] - steps[index], values[index]);
        if (gap == 1)
            return first;
        var half = gap / 2;
        var middle = at(steps[index] + half);
        var slope = (middle - first) / half;
        var curvature = ((values[index + 1] - middle) / (gap - half) - slope) / gap;
        var (count, last) = ((double)gap, gap - 1.0);
        return first * count
            + (slope - curvature * half) * count * last / 2
            + curvature * last * count * (2 * count - 1) / 6;
    }

    private bool TryRead(long step, out double value)
    {
        try
        {
            value = at(step);
            return true;
        }
        catch (Exception failed) when (failed is ArithmeticException or InvalidOperationException)
        {
            Failure = failed.Message;
            value = double.NaN;
            return false;
        }
    }

    private long FirstFailure(long good, long bad)
    {
        while (bad - good > 1)
        {
            var middle = good + (bad - good) / 2;
            if (TryRead(middle, out _))
                good = middle;
            else
                bad = middle;
        }
        return bad;
    }

    private static IEnumerable<long> Range(long count)
    {
        for (var step = 0L; step < count; step++)
            yield return step;
    }

    private static SortedSet<long> Spread(Schedule schedule, long steps)
    {
        var read = new SortedSet<long> { 0, 1, 2, steps - 3, steps - 2, steps - 1 };
        for (var i = 1; i < SpreadSteps; i++)
            read.Add((long)((steps - 1) / (double)SpreadSteps * i));
        foreach (
            var breakpoint in schedule.Breakpoints(1, steps).Take(FirstBreakpoints).Concat(Latest(schedule, steps))
        )
            for (var step = breakpoint - 1; step <= breakpoint + 1 && step < steps; step++)
                read.Add(step);
        return read;
    }

    // The last breakpoints, looked for in windows that end with the run and grow until there are enough of them.
    private static long[] Latest(Schedule schedule, long steps)
    {
        for (var window = 1_024L; ; window *= 8)
        {
            var from = Math.Max(1, steps - window);
            var found = schedule.Breakpoints(from, steps).Take(8 * LastBreakpoints).ToArray();
            if (from == 1 || found.Length >= LastBreakpoints)
                return found[Math.Max(0, found.Length - LastBreakpoints)..];
        }
    }
}
