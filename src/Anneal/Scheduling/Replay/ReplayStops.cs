namespace Anneal.Scheduling;

/// <summary>Where a run is stopped and resumed.</summary>
internal static class ReplayStops
{
    /// <summary>Of a run of up to so many updates, every stop is tried.</summary>
    private const long AllUpTo = 256;

    private const int SpreadStops = 64;
    private const int MostBreakpoints = 32;

    public static ValueList<long> Of(ScheduledGroups groups, long steps)
    {
        var all = new SortedSet<long>();
        if (steps <= AllUpTo)
            for (var stop = 0L; stop < steps; stop++)
                all.Add(stop);
        else
        {
            all.UnionWith([0, 1, steps - 1]);
            for (var i = 1; i < SpreadStops; i++)
                all.Add((long)((double)steps * i / SpreadStops));
            foreach (
                var schedule in groups
                    .Items.SelectMany(group =>
                        group.Recipe.Companions.Select(companion => companion.Curve).Prepend(group.Recipe.Rate)
                    )
                    .OfType<Schedule>()
                    .Distinct()
            )
            foreach (var breakpoint in schedule.Breakpoints(1, steps).Take(MostBreakpoints))
                all.UnionWith([breakpoint - 1, breakpoint]);
        }
        return [.. all];
    }
}
