namespace Anneal;

/// <summary>One cycle of a curve that goes through cycles.</summary>
/// <param name="Start">Its first step.</param>
/// <param name="Steps">Its length in steps.</param>
internal readonly record struct Cycle(double Start, double Steps)
{
    /// <summary>The cycle of a curve whose every breakpoint is the start of one; null where no other follows.</summary>
    public static Cycle? BetweenBreakpoints(Schedule schedule, long step)
    {
        var end = schedule.Breakpoints(step + 1, long.MaxValue).FirstOrDefault();
        if (end == 0)
            return null;
        var start = 0L;
        // Looked for in windows that grow backwards, because breakpoints are listed forwards.
        for (var window = end - step; start == 0 && window < 2 * end; window *= 2)
            start = schedule.Breakpoints(Math.Max(1, step + 1 - window), step + 1).LastOrDefault();
        return new Cycle(start, end - start);
    }
}
