namespace Anneal.Dialects;

/// <summary>
/// Cycles of a line up and half a cosine down, each longer and lower than the one before by a factor; the warm-up has
/// the same length in every cycle.
/// </summary>
/// <param name="Low">Value at the start of each cycle.</param>
/// <param name="High">Value at the first peak.</param>
/// <param name="First">Steps of the first cycle.</param>
/// <param name="Growth">What the part after the warm-up is multiplied by, rounded down.</param>
/// <param name="Warmup">Steps of the line.</param>
/// <param name="Decay">What each peak is multiplied by.</param>
internal sealed record WarmupRestarts(double Low, double High, long First, double Growth, long Warmup, double Decay)
    : Schedule
{
    protected internal override double Evaluate(long step)
    {
        // The first value is set before any step.
        if (step == 0)
            return Low;
        var (cycle, start, length) = CycleOf(step);
        var height = High * Math.Pow(Decay, cycle) - Low;
        var position = step - start;
        return position < Warmup
            ? height * position / Warmup + Low
            : Low + height * (1 + Math.Cos(Math.PI * (position - Warmup) / (length - Warmup))) / 2;
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var (_, start, length) = CycleOf(from);
        while (start < to)
        {
            foreach (var step in new[] { start, start + Warmup }.Distinct())
                if (step >= from && step < to)
                    yield return step;
            start += length;
            length = Next(length);
        }
    }

    private (long Cycle, long Start, long Length) CycleOf(long step)
    {
        if (Growth == 1)
            return (step / First, step / First * First, First);
        var (cycle, start, length) = (0L, 0L, First);
        for (; step >= start + length; length = Next(length))
            (cycle, start) = (cycle + 1, start + length);
        return (cycle, start, length);
    }

    private long Next(long length) =>
        (long)((length - Warmup) * Growth) + Warmup is > 0 and var next
            ? next
            : throw new CurveValueException("'cycle_mult' must leave a step to every cycle, but leaves none.");
}
