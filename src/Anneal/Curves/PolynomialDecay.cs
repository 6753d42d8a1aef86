using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// A power of the share of the way that is left, from one value to another, which it keeps afterwards.
/// </summary>
/// <remarks>
/// <c>b + (a - b) * (1 - t / n)^power</c> for t in [0, n], n = <see cref="Transition.Steps"/>. Power 1 is a straight
/// line.
/// PyTorch's PolynomialLR always ends at 0; Keras's PolynomialDecay and optax's polynomial_schedule are this one.
/// </remarks>
public sealed record PolynomialDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="power">Finite. Default 1. One of 0 stays at the initial value, and a negative one grows without
    /// bound.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, the power is not finite, or the length is
    /// negative.</exception>
    public PolynomialDecay(double initialValue, double finalValue, double steps, double power = 1, double start = 0)
        : base(initialValue, finalValue, steps, start) => Power = Require.Finite(power);

    /// <summary>The power of the share that is left.</summary>
    public double Power { get; }

    private protected override double AtEnd => Between(1);

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * Formula.Power(1 - progress, Power);

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * Math.Pow(1 - progress, Power);
}
