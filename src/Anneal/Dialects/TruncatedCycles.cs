namespace Anneal.Dialects;

/// <summary>
/// Cycles whose lengths are multiplied from one to the next and truncated to whole numbers each time, so that they have
/// no closed form.
/// </summary>
internal sealed record TruncatedCycles : IComparedByFields
{
    // Cycles that grow slowly are many; behind these the rest is walked through.
    private const int MostListed = 4096;

    private readonly double growth;
    private readonly ValueList<TruncatedCycle> listed;

    /// <param name="first">The first cycle's length without its pause. At least 1.</param>
    /// <param name="pause">The first pause. At least 0.</param>
    /// <param name="growth">What both are multiplied by.</param>
    public TruncatedCycles(double first, double pause, double growth)
    {
        this.growth = growth;
        var list = new List<TruncatedCycle> { new(0, 0, first, pause) };
        while (
            list.Count < MostListed
            && list[^1].End < Length.Longest
            && !Repeats(list[^1])
            && Next(list[^1]) is { Size: > 0 } next
        )
            list.Add(next);
        listed = [.. list];
    }

    /// <summary>The cycle at a time; null where the cycles have shrunk to nothing before it.</summary>
    public TruncatedCycle? At(double time)
    {
        var last = listed[^1];
        if (time >= last.End)
            return Behind(last, time);
        var (low, high) = (0, listed.Count - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (listed[middle].End <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return listed[low];
    }

    /// <summary>
    /// The times at which cycles begin, the first one's left out, and the one at which they have shrunk to nothing.
    /// </summary>
    public IEnumerable<double> Restarts()
    {
        for (var cycle = listed[0]; cycle.Size > 0; cycle = Next(cycle))
            yield return cycle.End;
    }

    private TruncatedCycle Next(TruncatedCycle cycle) =>
        new(cycle.Index + 1, cycle.End, Math.Truncate(cycle.Size * growth), Math.Truncate(cycle.Pause * growth));

    private bool Repeats(TruncatedCycle cycle) =>
        Next(cycle) is var next && next.Size == cycle.Size && next.Pause == cycle.Pause;

    private TruncatedCycle? Behind(TruncatedCycle cycle, double time)
    {
        if (Repeats(cycle))
        {
            var length = cycle.Size + cycle.Pause;
            var turns = Math.Floor((time - cycle.Start) / length);
            return cycle with { Index = cycle.Index + (long)turns, Start = cycle.Start + turns * length };
        }
        while (cycle.Size > 0 && cycle.End <= time)
            cycle = Next(cycle);
        return cycle.Size > 0 ? cycle : null;
    }
}
