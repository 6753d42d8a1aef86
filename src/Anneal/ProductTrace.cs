namespace Anneal;

/// <summary>The running product of a value and a user's factors; made by <see cref="Trace.Product"/>.</summary>
internal sealed record ProductTrace : Trace
{
    private readonly double initialValue;
    private readonly Func<long, double> factor;

    public ProductTrace(double initialValue, Func<long, double> factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        (this.initialValue, this.factor) = (Require.Finite(initialValue), factor);
    }

    public override TraceCursor Start() => new Cursor(initialValue, factor);

    private sealed class Cursor(double value, Func<long, double> factor) : TraceCursor
    {
        private double value = value;

        public override double Value => value;

        protected override void MoveTo(long next) => value *= factor(next);
    }
}
