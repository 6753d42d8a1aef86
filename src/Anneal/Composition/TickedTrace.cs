namespace Anneal.Composition;

/// <summary>A trace that moves on once every period.</summary>
/// <param name="Inner">Counts ticks.</param>
/// <param name="Period">The time of a tick.</param>
internal sealed record TickedTrace(Trace Inner, Period Period) : Trace
{
    public override long? Length => Inner.Length is { } ticks ? Period.StartOf(ticks) : null;

    internal override long? OvershootStep => Inner.OvershootStep is { } tick ? Period.StartOf(tick) : null;

    public override TraceCursor Start() => new Cursor(Inner.Start(), Period);

    private sealed class Cursor(TraceCursor inner, Period period) : TraceCursor
    {
        public override double Value => inner.Value;

        protected override void MoveTo(long next)
        {
            while (inner.Step < period.TicksAt(next))
                inner.Advance();
        }
    }
}
