using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>
/// Cosine restarts whose cycle lengths are truncated to whole batches, samples or tokens one after another.
/// </summary>
internal sealed record ComposerRestarts(double InitialValue, double FinalValue, TruncatedCycles Cycles, double PerStep)
    : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var cycle = Cycles.At(step * PerStep)
            ?? throw new CurveValueException(
                "the cycles have shrunk to nothing: 't_mult' makes the next one shorter than one batch, sample or "
                    + "token."
            );
        return FinalValue
            + (InitialValue - FinalValue) * (1 + double.CosPi((step * PerStep - cycle.Start) / cycle.Size)) / 2;
    }

    internal override Cycle? CycleAt(long step) =>
        Cycles.At(step * PerStep) is { } cycle ? new(cycle.Start / PerStep, cycle.Size / PerStep) : null;

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var previous = 0L;
        foreach (var restart in Cycles.Restarts())
        {
            var step = (long)Math.Ceiling(restart / PerStep);
            if (step >= to)
                yield break;
            if (step >= from && step > previous)
                yield return step;
            previous = step;
        }
    }
}
