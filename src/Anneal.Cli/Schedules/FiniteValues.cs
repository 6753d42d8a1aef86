namespace Anneal.Cli.Schedules;

/// <summary>Curves that are shown must have a number everywhere: none is printed that is none.</summary>
internal static class FiniteValues
{
    // Up to so many steps every one is looked at; beyond it so many, spread evenly, and both sides of breakpoints.
    private const long MostSteps = 1_000_000;
    private const int SpreadSteps = 100_000;

    /// <summary>Refuses a curve without a finite value, and names the first such step.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void Require(Showing showing, CancellationToken cancellationToken)
    {
        foreach (var schedule in showing.Schedules)
        foreach (var (name, curve) in schedule.Curves)
            if (Failure(curve, showing.StepCount, cancellationToken) is { } failure)
                throw new UsageException(
                    FormattableString.Invariant(
                        $"'{schedule.Text}' must have a finite {name.Replace('_', ' ')} at every step, but at step "
                    ) + FormattableString.Invariant($"{failure.Step} {failure.Reason}")
                );
    }

    private static (long Step, string Reason)? Failure(Curve curve, long count, CancellationToken cancellationToken)
    {
        if (curve is Schedule schedule)
            return Failure(schedule, count, cancellationToken);
        // What only its history defines is looked at as it is shown.
        var cursor = ((Trace)curve).Start();
        for (var step = 0L; step < Math.Min(count, MostSteps); step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Reason(() => Moved(cursor, step)) is { } reason)
                return (step, reason);
        }
        return null;
    }

    private static double Moved(TraceCursor cursor, long step)
    {
        if (cursor.Step < step)
            cursor.Advance();
        return cursor.Value;
    }

    private static (long Step, string Reason)? Failure(
        Schedule schedule,
        long count,
        CancellationToken cancellationToken
    )
    {
        var before = -1L;
        foreach (var step in StepsOf(schedule, count))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Reason(() => schedule.At(step)) is null)
            {
                before = step;
                continue;
            }
            var failed = step;
            while (failed - before > 1)
            {
                var middle = before + (failed - before) / 2;
                if (Reason(() => schedule.At(middle)) is null)
                    before = middle;
                else
                    failed = middle;
            }
            return (failed, Reason(() => schedule.At(failed))!);
        }
        return null;
    }

    private static IEnumerable<long> StepsOf(Schedule schedule, long count)
    {
        if (count <= MostSteps)
        {
            for (var step = 0L; step < count; step++)
                yield return step;
            yield break;
        }
        var read = new SortedSet<long> { count - 1 };
        for (var i = 0; i < SpreadSteps; i++)
            read.Add((long)((count - 1) / (double)SpreadSteps * i));
        foreach (var breakpoint in schedule.Breakpoints(1, count).Take(SpreadSteps))
            read.UnionWith([breakpoint - 1, breakpoint]);
        foreach (var step in read)
            yield return step;
    }

    private static string? Reason(Func<double> read)
    {
        try
        {
            var value = read();
            return double.IsFinite(value) ? null : FormattableString.Invariant($"it is {value}.");
        }
        catch (CurveValueException wrong)
        {
            return $"it has none: {wrong.Message}";
        }
    }
}
