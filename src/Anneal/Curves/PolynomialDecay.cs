namespace Anneal.Curves;

/// <summary>A power of the share of the way that is left, from one value to another, which it keeps afterwards.</summary>
/// <remarks>
/// <c>b + (a - b) * (1 - t / n)^power</c> for t in [0, n], n = <see cref="Transition.Steps"/>. Power 1 is a straight line.
/// PyTorch's PolynomialLR always ends at 0; Keras's PolynomialDecay and optax's polynomial_schedule are this one.
/// </remarks>
public sealed record PolynomialDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <param name="power">Greater than 0. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, the length is negative, or the power is not greater than 0.</exception>
    public PolynomialDecay(double initialValue, double finalValue, long steps, double power = 1)
        : base(initialValue, finalValue, steps) => Power = Require.Positive(power);

    /// <summary>The power of the share that is left.</summary>
    public double Power { get; }

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * Math.Pow(1 - progress, Power);
}
