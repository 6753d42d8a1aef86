namespace Anneal.Tuning.Rungs;

/// <summary>
/// How far two runs are the same: up to there one training serves both. Known from the breakpoints of the curves,
/// without
/// looking at every step.
/// </summary>
public static class SharedTrunk
{
    private const int MostBreakpoints = 64,
        LooksPerPart = 9;

    /// <summary>Updates that are equal in two bound schedules, counted in whole parts of the curves.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="steps">Updates in both runs. At least 0.</param>
    /// <returns>
    /// From 0 to <paramref name="steps"/>. 0 where a curve is known by its history only, or follows measurements.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 0.</exception>
    public static long Length(BoundRecipe first, BoundRecipe second, long steps)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Require.AtLeast(0, steps);
        if (first.Feedback.Count > 0 || second.Feedback.Count > 0 || !first.Companions.Equals(second.Companions))
            return 0;
        if (first.Rate is not Schedule one || second.Rate is not Schedule other)
            return 0;
        if (one == other)
            return steps;
        long begin = 0;
        foreach (var end in Parts(one, other, steps))
        {
            if (!AreEqual(one, other, begin, end))
                return begin;
            begin = end;
        }
        return begin;
    }

    /// <summary>Updates that all runs need together, where what is the same is trained once.</summary>
    /// <param name="runs">The bound schedules.</param>
    /// <param name="steps">Updates in each run.</param>
    public static long StepsOf(IReadOnlyList<BoundRecipe> runs, long steps)
    {
        ArgumentNullException.ThrowIfNull(runs);
        long sum = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            long shared = 0;
            for (var j = 0; j < i && shared < steps; j++)
                shared = Math.Max(shared, Length(runs[j], runs[i], steps));
            sum += steps - shared;
        }
        return sum;
    }

    /// <summary>
    /// The ends of the parts between breakpoints of either, growing; not all where there are very many.
    /// </summary>
    private static IEnumerable<long> Parts(Schedule one, Schedule other, long steps)
    {
        var ends = one.Breakpoints(1, steps)
            .Take(MostBreakpoints)
            .Concat(other.Breakpoints(1, steps).Take(MostBreakpoints))
            .Append(steps)
            .Distinct()
            .Order()
            .Take(MostBreakpoints);
        return ends;
    }

    // Between breakpoints both follow one rule each: rules that agree at nine places are the same.
    private static bool AreEqual(Schedule one, Schedule other, long begin, long end)
    {
        for (var i = 0; i < LooksPerPart; i++)
        {
            var step = begin + (long)Math.Round((end - 1 - begin) * (i / (LooksPerPart - 1.0)));
            if (!one.At(step).Equals(other.At(step)))
                return false;
        }
        return one.At(Math.Min(begin + 1, end - 1)).Equals(other.At(Math.Min(begin + 1, end - 1)));
    }
}
