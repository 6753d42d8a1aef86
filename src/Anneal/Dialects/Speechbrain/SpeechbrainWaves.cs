using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>A rate that each call multiplies by a factor.</summary>
/// <param name="Own">The rate before the first call.</param>
/// <param name="First">What the first call multiplies.</param>
/// <param name="Factors">The factor of each call, counted from 1.</param>
internal sealed record SpeechbrainWaves(double Own, double First, CosineWave Factors) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor(SpeechbrainWaves trace) : TraceCursor
    {
        private double value = trace.First;
        private bool isCalled;

        public override double Value => isCalled ? value : trace.Own;

        protected override void MoveTo(long next)
        {
            value *= trace.Factors.At(next);
            isCalled = true;
        }

        public override void Overwrite(double value) => (this.value, isCalled) = (value, true);
    }
}
