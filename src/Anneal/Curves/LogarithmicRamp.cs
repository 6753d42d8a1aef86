using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// A ramp that rises fast at first, by the logarithm of the updates; the final value is kept afterwards.
/// </summary>
/// <remarks>
/// <c>a + (b - a) * log(1 + t) / log(1 + n)</c> for t in [0, n], n = <see cref="Transition.Steps"/>. The default
/// warm-up of DeepSpeed.
/// </remarks>
public sealed record LogarithmicRamp : Transition
{
    private readonly double scale;

    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public LogarithmicRamp(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start) => scale = 1 / Math.Log(1 + steps);

    private protected override Formula Between(Formula progress) =>
        InitialValue + ((Formula)FinalValue - InitialValue) * scale * Formula.Log(1 + progress * Steps);

    private protected override double Between(double progress) =>
        InitialValue + (FinalValue - InitialValue) * scale * Math.Log(1 + progress * Steps);
}
