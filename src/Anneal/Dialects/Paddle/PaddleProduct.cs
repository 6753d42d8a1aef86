using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>A value that a function of the step multiplies at each step, from step 1 on.</summary>
internal sealed record PaddleProduct(double Initial, Formula Factor) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor(PaddleProduct trace) : TraceCursor
    {
        private double value = trace.Initial;

        public override double Value => value;

        protected override void MoveTo(long next) => value *= PythonArithmetic.Value(trace.Factor, next);
    }
}
