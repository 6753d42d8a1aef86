namespace Anneal.Dialects;

/// <summary>A drop whenever so many samples or tokens have passed that are no whole number of steps.</summary>
/// <remarks>
/// Counted in samples or tokens, because their ratio to a step may be no exact number, which decides at a boundary.
/// </remarks>
internal sealed record ComposerStairs(double InitialValue, double Factor, ComposerLength Interval) : Schedule
{
    protected internal override double Evaluate(long step) => InitialValue * Math.Pow(Factor, DropsAt(step));

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var drop = Math.Max(1, DropsAt(from - 1) + 1); ; drop++)
        {
            var step = (long)Math.Ceiling(drop * Interval.Amount / Interval.PerStep);
            if (step >= to)
                yield break;
            // Where several drops fall on one step, it is listed once.
            if (step >= from && DropsAt(step) == drop)
                yield return step;
        }
    }

    private double DropsAt(long step) => Math.Floor(step * Interval.PerStep / Interval.Amount);
}
