namespace Anneal.Dialects;

/// <summary>
/// DeepSpeed's cycle where it is no plain triangle: halves of fractional length, or climbed in stairs.
/// </summary>
/// <remarks>
/// Up from <see cref="Low"/> to <see cref="High"/> over <see cref="FirstSteps"/>, down over <see cref="SecondSteps"/>;
/// a half with stairs stays flat on each of them, one with none is a line.
/// </remarks>
internal sealed record DeepSpeedStairs(
    double Low,
    double High,
    double FirstSteps,
    double SecondSteps,
    double FirstStairs,
    double SecondStairs
) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var position = step % (FirstSteps + SecondSteps);
        return position <= FirstSteps
            ? Value(position, FirstSteps, FirstStairs)
            : Value(FirstSteps + SecondSteps - position, SecondSteps, SecondStairs);
    }

    // Those of the first cycle; after it comes something else.
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Climbs().Concat(Descents()).Where(step => step >= from && step < to).Distinct();

    private double Value(double position, double steps, double stairs) =>
        Low + (High - Low) * (stairs > 0 ? Math.Floor(position * stairs / steps) / stairs : position / steps);

    private IEnumerable<long> Climbs()
    {
        for (var stair = 1.0; stair < FirstStairs; stair++)
            yield return (long)Math.Ceiling(stair * FirstSteps / FirstStairs);
        yield return (long)Math.Ceiling(FirstSteps);
    }

    // A stair of the way down is left just after its edge.
    private IEnumerable<long> Descents()
    {
        for (var stair = Math.Ceiling(SecondStairs); stair > 0; stair--)
            yield return (long)Math.Floor(FirstSteps + SecondSteps - stair * SecondSteps / SecondStairs) + 1;
        yield return (long)Math.Ceiling(FirstSteps + SecondSteps);
    }
}
