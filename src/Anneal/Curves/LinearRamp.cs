using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>A straight line from one value to another, which it keeps afterwards.</summary>
/// <remarks>
/// <c>a + (b - a) * t / n</c> for t in [0, n], n = <see cref="Transition.Steps"/>.
/// PyTorch's LinearLR says the same with factors of the base rate; Keras's and optax's PolynomialDecay with power 1.
/// </remarks>
public sealed record LinearRamp : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public LinearRamp(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start) { }

    private protected override Formula Between(Formula progress) =>
        InitialValue + ((Formula)FinalValue - InitialValue) * progress;

    private protected override double Between(double progress) => InitialValue + (FinalValue - InitialValue) * progress;
}
