namespace Anneal.Curves.Progress;

/// <summary>A <see cref="ProgressCurve"/> over a number of steps; the value at its end is held afterwards.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Steps">Steps in which the share goes from 0 to 1. At least 0; fractions are allowed.</param>
/// <param name="Offset">How many of them have passed when the clock is at 0. At least 0.</param>
internal sealed record OverProgress(ProgressCurve Curve, double Steps, double Offset = 0) : Schedule
{
    public override long? Length => (long)Math.Max(0, Math.Ceiling(Steps - Offset));

    protected internal override double Evaluate(long step) => Curve.At(ProgressAt(step));

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var last = -1L;
        foreach (var change in Curve.Changes)
        {
            var step = FirstStepAt(change);
            if (step > last && step >= from && step < to)
                yield return step;
            last = Math.Max(last, step);
        }
        if (Length is { } end && end > last && end >= from && end < to)
            yield return end;
    }

    private double ProgressAt(long step) => step + Offset >= Steps ? 1 : (step + Offset) / Steps;

    // The product may miss by a last bit; the shares themselves decide.
    private long FirstStepAt(double progress)
    {
        var step = (long)Math.Max(0, Math.Ceiling(progress * Steps - Offset));
        if (step > 0 && ProgressAt(step - 1) >= progress)
            return step - 1;
        return ProgressAt(step) >= progress || step >= Steps ? step : step + 1;
    }
}
