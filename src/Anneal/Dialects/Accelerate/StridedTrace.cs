namespace Anneal.Dialects;

/// <summary>A trace that takes several steps at every step, up to its end.</summary>
/// <param name="Inner">The trace.</param>
/// <param name="Stride">How many.</param>
internal sealed record StridedTrace(Trace Inner, long Stride) : Trace
{
    public override TraceCursor Start() => new Cursor(Inner.Start(), Stride, Inner.OvershootStep ?? long.MaxValue);

    private sealed class Cursor(TraceCursor inner, long stride, long most) : TraceCursor
    {
        public override double Value => inner.Value;

        protected override void MoveTo(long next)
        {
            for (var step = 0L; step < stride && inner.Step < most; step++)
                inner.Advance();
        }

        public override void Overwrite(double value) => inner.Overwrite(value);
    }
}
