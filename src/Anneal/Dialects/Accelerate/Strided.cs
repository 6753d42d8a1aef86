using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>A schedule that takes several steps at every step, up to its end.</summary>
/// <param name="Inner">The schedule.</param>
/// <param name="Stride">How many.</param>
internal sealed record Strided(Schedule Inner, long Stride) : Schedule
{
    /// <summary>A curve that does so, whether or not it has a history.</summary>
    public static Curve Of(Curve curve, long stride) =>
        curve is Schedule schedule ? new Strided(schedule, stride) : new StridedTrace((Trace)curve, stride);

    private long Most => Inner.OvershootStep ?? long.MaxValue;

    public override long? Length => Inner.Length is { } length ? (length + Stride - 1) / Stride : null;

    internal override Formula? ToFormula(FormulaClock clock) => Stride == 1 ? Inner.ToFormula(clock) : null;

    protected internal override double Evaluate(long step) => Inner.Evaluate(Math.Min(step * Stride, Most));

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Inner
            .Breakpoints(Math.Max(0, (from - 1) * Stride + 1), Math.Min(to, long.MaxValue / Stride) * Stride)
            .Select(step => (step + Stride - 1) / Stride)
            .Where(step => step >= from && step < to)
            .Distinct();
}
