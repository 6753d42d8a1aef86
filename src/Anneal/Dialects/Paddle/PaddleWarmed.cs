namespace Anneal.Dialects;

/// <summary>A schedule for some steps, then what only its history defines, from its beginning.</summary>
internal sealed record PaddleWarmed(Schedule First, long Steps, Trace After) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor(PaddleWarmed trace) : TraceCursor
    {
        private readonly TraceCursor after = trace.After.Start();
        private long step;

        public override double Value => step < trace.Steps ? trace.First.At(step) : after.Value;

        protected override void MoveTo(long next)
        {
            step = next;
            if (next > trace.Steps)
                after.Advance();
        }
    }
}
