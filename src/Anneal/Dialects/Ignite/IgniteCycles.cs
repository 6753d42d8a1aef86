using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>
/// Ignite's cycles whose lengths and values change from one to the next, with a way back between them.
/// </summary>
internal sealed record IgniteCycles(
    double StartValue,
    double EndValue,
    double StartRatio,
    double EndRatio,
    TruncatedCycles Cycles,
    IgniteCycleShape Shape
) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var cycle = Cycles.At(step)
            ?? throw new CurveValueException(
                "the cycles have shrunk to nothing: 'cycle_mult' makes the next one shorter than a step."
            );
        var end = EndValue * Math.Pow(EndRatio, cycle.Index);
        var passed = step - cycle.Start;
        // The way back leads to the next cycle's start, whose value changes before the lengths do.
        if (passed >= cycle.Size)
            return end + (StartOf(cycle.Index + 1) - end) * (passed - cycle.Size) / cycle.Pause;
        var (start, progress) = (StartOf(cycle.Index), passed / cycle.Size);
        return Shape switch
        {
            IgniteCycleShape.Triangle => end + (start - end) * Math.Abs(progress - 0.5) * 2,
            IgniteCycleShape.Line => start + (end - start) * progress,
            _ => start + (end - start) / 2 * (1 - double.CosPi(progress)),
        };
    }

    internal override Cycle? CycleAt(long step) =>
        Cycles.At(step) is { } cycle ? new(cycle.Start, cycle.Size + cycle.Pause) : null;

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var start = 0.0;
        foreach (var restart in Cycles.Restarts())
        {
            if (start >= to)
                yield break;
            var cycle = Cycles.At(start)!.Value;
            var inside =
                cycle.Pause > 0 ? cycle.Start + cycle.Size
                : Shape == IgniteCycleShape.Triangle ? Math.Ceiling(cycle.Start + cycle.Size / 2)
                : cycle.Start;
            if (inside > start && inside < restart && inside >= from && inside < to)
                yield return (long)inside;
            if (restart >= from && restart < to)
                yield return (long)restart;
            start = restart;
        }
    }

    private double StartOf(long cycle) => StartValue * Math.Pow(StartRatio, cycle);
}
