namespace Anneal.Dialects;

/// <summary>Cosine restarts whose cycle lengths are truncated to whole batches, samples or tokens one after another.</summary>
internal sealed record ComposerRestarts : Schedule
{
    // Cycles that grow slowly are many; behind these the rest is walked through.
    private const int MostListed = 4096;

    private readonly double initialValue, finalValue, growth, perStep;
    private readonly ValueList<double> ends;
    private readonly double lastLength;

    public ComposerRestarts(double initialValue, double finalValue, ComposerLength first, double growth)
    {
        (this.initialValue, this.finalValue, this.growth, perStep, lastLength) = (initialValue, finalValue, growth, first.PerStep, first.Amount);
        var list = new List<double> { first.Amount };
        while (list.Count < MostListed && Next(lastLength) is var next && next > 0 && next != lastLength && list[^1] < Anneal.Length.Longest)
        {
            list.Add(list[^1] + next);
            lastLength = next;
        }
        ends = [.. list];
    }

    protected internal override double Evaluate(long step)
    {
        var (start, length) = CycleAt(step * perStep);
        return finalValue + (initialValue - finalValue) * (1 + double.CosPi((step * perStep - start) / length)) / 2;
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var previous = 0L;
        for (var (start, length) = (0.0, ends[0]); length > 0; (start, length) = After(start, length))
        {
            var step = (long)Math.Ceiling(start / perStep);
            if (step >= to) yield break;
            if (step >= from && step > previous) yield return step;
            previous = step;
        }
        var end = (long)Math.Ceiling(ends[^1] / perStep);
        if (end >= from && end < to && end > previous) yield return end;
    }

    private double Next(double length) => Math.Truncate(growth * length);

    private (double Start, double Length) After(double start, double length) => (start + length, Next(length));

    private (double Start, double Length) CycleAt(double time)
    {
        if (time < ends[^1])
        {
            var (low, high) = (0, ends.Count - 1);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (ends[middle] <= time) low = middle + 1; else high = middle;
            }
            var start = low == 0 ? 0 : ends[low - 1];
            return (start, ends[low] - start);
        }
        var cycle = (Start: ends[^1], Length: Next(lastLength));
        if (cycle.Length == lastLength) return (cycle.Start + Math.Floor((time - cycle.Start) / lastLength) * lastLength, lastLength);
        while (cycle.Length > 0 && cycle.Start + cycle.Length <= time) cycle = After(cycle.Start, cycle.Length);
        return cycle.Length > 0 ? cycle : throw new InvalidOperationException("the cycles have shrunk to nothing: 't_mult' makes the next one shorter than one batch, sample or token.");
    }
}
