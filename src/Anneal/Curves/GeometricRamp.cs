using System.Globalization;
using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// From one value to another by equal ratios (a straight line on a logarithmic axis); the final value is kept
/// afterwards.
/// </summary>
/// <remarks>
/// <c>a * (b / a)^(t / n)</c> for t in [0, n], n = <see cref="Transition.Steps"/>. The curve of fastai's SchedExp and
/// of the usual range test.
/// </remarks>
public sealed record GeometricRamp : Transition
{
    /// <param name="initialValue">Value at step 0. Finite, greater than 0.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite, greater than 0.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite and greater than 0, or the length is
    /// negative.</exception>
    public GeometricRamp(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start)
    {
        if (initialValue <= 0 || finalValue <= 0)
            throw new ArgumentOutOfRangeException(
                initialValue <= 0 ? nameof(initialValue) : nameof(finalValue),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'initialValue' and 'finalValue' must both be greater than 0 (equal ratios never reach 0), but "
                        + $"were {initialValue} and {finalValue}."
                )
            );
    }

    private protected override Formula Between(Formula progress) =>
        InitialValue * Formula.Power(FinalValue / InitialValue, progress);

    private protected override double Between(double progress) =>
        InitialValue * Math.Pow(FinalValue / InitialValue, progress);
}
