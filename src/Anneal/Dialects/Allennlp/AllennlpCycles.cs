namespace Anneal.Dialects;

/// <summary>Half cosines down, each longer and lower than the one before by a factor, in whole steps.</summary>
/// <param name="High">Value at the first peak.</param>
/// <param name="Least">Value that they lead to.</param>
/// <param name="First">Length of the first cycle, not yet truncated.</param>
/// <param name="Growth">What lengths are multiplied by.</param>
/// <param name="Decay">What heights are multiplied by.</param>
internal sealed record AllennlpCycles(double High, double Least, double First, double Growth, double Decay) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var (cycle, start, length) = CycleAt(step, step);
        var height = High * Math.Pow(Decay, cycle) - Least;
        return Least + height / 2 * (double.CosPi((step - start) / (double)length) + 1);
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var step = Math.Max(1, from); step < to; )
        {
            var (_, start, length) = CycleAt(step, long.MaxValue);
            if (start == step)
                yield return step;
            if (length < 1)
                yield break;
            step = start + length;
        }
    }

    // The cycle of a step; one without length is only an error where its value is asked for.
    private (long Cycle, long Start, long Length) CycleAt(long step, long failsAt)
    {
        var (cycle, start, length) = (0L, 0L, LengthOf(0));
        if (Growth == 1)
            return (step / length, step / length * length, length);
        while (length >= 1 && step >= start + length)
            (start, cycle, length) = (start + length, cycle + 1, LengthOf(cycle + 1));
        return length >= 1 || failsAt == long.MaxValue
            ? (cycle, start, length)
            : throw new CurveValueException("'t_mul' must leave an epoch to every cycle, but leaves none.", failsAt);
    }

    private long LengthOf(long cycle) =>
        cycle == 0 ? (long)Math.Ceiling(First) : (long)(First * Math.Pow(Growth, cycle));
}
