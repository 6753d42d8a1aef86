namespace Anneal.Analysis;

/// <summary>Looks whether two curves that differ are one curve at another speed, or at another time.</summary>
/// <remarks>
/// Candidates come from the curves' lengths and first breakpoints; each is tried at a bounded number of steps.
/// </remarks>
internal sealed class CurveAlignment(
    RateProfile first,
    RateProfile second,
    Curve firstCurve,
    Curve secondCurve,
    long steps
)
{
    private const int Samples = 512;
    private const int Breakpoints = 4;

    // Shorter ones are so coarse that anything looks like a stretch of anything.
    private const long ShortestToStretch = 8;

    // What two frameworks make of one recipe is most often one step apart.
    private static readonly long[] UsualShifts = [1, -1];

    /// <summary>The factor by which the second is slower; null where it is no stretch of the first.</summary>
    public double? Stretch()
    {
        if (Extent(firstCurve) is not >= ShortestToStretch || Extent(secondCurve) is not >= ShortestToStretch)
            return null;
        var factor = Extent(secondCurve)!.Value / Extent(firstCurve)!.Value;
        return factor != 1 && Spread(0, steps).All(step => IsNear(step, step / factor)) ? factor : null;
    }

    /// <summary>By how many steps the second is later; null where it is no shift of the first.</summary>
    public long? Shift()
    {
        foreach (var shift in Shifts())
        {
            var (from, to) = (Math.Max(0, shift), Math.Min(steps, first.Length + Math.Min(0, shift)));
            // What overlaps must be most of the run, and must move.
            if (
                to - from < steps / 2
                || second.Stretches(value => value != second.At(from)).All(stretch => stretch.From >= to)
            )
                continue;
            if (Spread(from, to).All(step => ScheduleDifference.AreSame(second.At(step), first.At(step - shift))))
                return shift;
        }
        return null;
    }

    private IEnumerable<long> Shifts()
    {
        var (a, b) = (Boundaries(firstCurve), Boundaries(secondCurve));
        return a.SelectMany(_ => b, (before, after) => after - before)
            .Concat(UsualShifts)
            .Where(shift => shift != 0)
            .Distinct();
    }

    private long[] Boundaries(Curve curve) =>
        curve is Schedule schedule
            ?
            [
                .. schedule.Breakpoints(1, steps).Take(Breakpoints),
                .. schedule.Length is { } length ? [length] : Array.Empty<long>(),
            ]
            : [];

    private static double? Extent(Curve curve) => Nominal.ExtentOf(curve);

    // Between two steps of the first curve lies what the second one shows when its steps are no multiples.
    private bool IsNear(long step, double position)
    {
        if (position >= first.Length - 1)
            return true;
        var below = (long)Math.Floor(position);
        var values = new[] { first.At(Math.Max(0, below - 1)), first.At(below), first.At(below + 1) };
        var value = second.At(step);
        return ScheduleDifference.AreSame(value, first.At(below)) || (value >= values.Min() && value <= values.Max());
    }

    private static IEnumerable<long> Spread(long from, long to)
    {
        var count = Math.Min(Samples, to - from);
        for (var i = 0; i < count; i++)
            yield return from + (long)((to - from) / (double)count * i);
    }
}
