using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>The same value at every step.</summary>
public sealed record Constant : Schedule
{
    /// <param name="value">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public Constant(double value) => Value = Require.Finite(value);

    /// <summary>The value at every step.</summary>
    public double Value { get; }

    internal override Formula? ToFormula(FormulaClock clock) => Value;

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Value;
}
