namespace Anneal.Curves;

/// <summary>From one value to another by equal ratios (a straight line on a logarithmic axis); the final value is kept afterwards.</summary>
/// <remarks><c>a * (b / a)^(t / n)</c> for t in [0, n], n = <see cref="Transition.Steps"/>. The curve of fastai's SchedExp and of the usual range test.</remarks>
public sealed record GeometricRamp : Transition
{
    /// <param name="initialValue">Value at step 0. Finite, not 0.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite, not 0, of the same sign.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The values are not finite and of one sign, or the length is negative.</exception>
    public GeometricRamp(double initialValue, double finalValue, long steps) : base(initialValue, finalValue, steps)
    {
        if (!(initialValue / finalValue > 0))
            throw new ArgumentOutOfRangeException(nameof(finalValue), FormattableString.Invariant(
                $"'initialValue' and 'finalValue' must both be greater than 0 (equal ratios never reach 0), but were {initialValue} and {finalValue}."));
    }

    private protected override double Between(double progress) => InitialValue * Math.Pow(FinalValue / InitialValue, progress);
}
