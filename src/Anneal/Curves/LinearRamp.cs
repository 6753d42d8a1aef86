namespace Anneal.Curves;

/// <summary>A straight line from one value to another, which it keeps afterwards.</summary>
/// <remarks>
/// <c>a + (b - a) * t / n</c> for t in [0, n], n = <see cref="Transition.Steps"/>.
/// PyTorch's LinearLR says the same with factors of the base rate; Keras's and optax's PolynomialDecay with power 1.
/// </remarks>
public sealed record LinearRamp : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public LinearRamp(double initialValue, double finalValue, long steps) : base(initialValue, finalValue, steps) { }

    private protected override double Between(double progress) => InitialValue + (FinalValue - InitialValue) * progress;
}
