namespace Anneal.Reporting.Charts;

/// <summary>The points that draw a schedule: x is the step, y the value.</summary>
public static class ScheduleCurve
{
    /// <summary>Up to so many steps every one is read, beyond it about a tenth as many, spread evenly.</summary>
    private const int MostSteps = 1_000_000;
    private const int SpreadSteps = MostSteps / 10;

    /// <summary>
    /// The values of the first <paramref name="steps"/> steps; of more than a million, evenly spread ones and the steps
    /// on both sides of breakpoints.
    /// </summary>
    /// <remarks>
    /// A level part is drawn up to the breakpoint that ends it, so that a jump stands upright however few the steps
    /// are.
    /// </remarks>
    /// <param name="curve">What to draw.</param>
    /// <param name="steps">How many steps, at least 1; at most 1,000,000 for what only its history defines.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is outside its range.</exception>
    public static IReadOnlyList<ChartPoint> CreatePoints(Curve curve, long steps)
    {
        Require.AtLeast(1, steps);
        if (curve is not Schedule schedule)
            return [.. AllPoints(curve, AtMostMillion(steps))];

        var breakpoints = schedule.Breakpoints(0, steps).Take(SpreadSteps).ToHashSet();
        var points = steps <= MostSteps ? AllPoints(schedule, (int)steps) : SpreadPoints(schedule, steps, breakpoints);
        return WithUprightJumps(points, breakpoints);
    }

    private static IEnumerable<ChartPoint> AllPoints(Curve curve, int steps)
    {
        var values = new double[steps];
        curve.Fill(0, values);
        return values.Select((value, step) => new ChartPoint(step, value));
    }

    private static IEnumerable<ChartPoint> SpreadPoints(Schedule schedule, long steps, HashSet<long> breakpoints)
    {
        var read = new SortedSet<long>(breakpoints.SelectMany(step => new[] { Math.Max(0, step - 2), step - 1, step }));
        for (var i = 0; i <= SpreadSteps; i++)
            read.Add((long)((steps - 1) / (double)SpreadSteps * i));
        return read.Select(step => new ChartPoint(step, schedule.At(step)));
    }

    private static List<ChartPoint> WithUprightJumps(IEnumerable<ChartPoint> points, HashSet<long> breakpoints)
    {
        var drawn = new List<ChartPoint>();
        foreach (var point in points)
        {
            if (breakpoints.Contains((long)point.X) && IsLevelAtEnd())
                drawn.Add(point with { Y = drawn[^1].Y });
            drawn.Add(point);
        }
        return drawn;

        bool IsLevelAtEnd() => drawn.Count < 2 || drawn[^1].Y == drawn[^2].Y || breakpoints.Contains((long)drawn[^1].X);
    }

    private static int AtMostMillion(long steps) =>
        steps <= MostSteps
            ? (int)steps
            : throw new ArgumentOutOfRangeException(
                nameof(steps),
                FormattableString.Invariant(
                    $"'steps' must be at most {MostSteps} for a curve that only its history defines, but was {steps}."
                )
            );
}
