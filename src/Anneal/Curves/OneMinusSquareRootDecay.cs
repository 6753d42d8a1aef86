using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>A cooldown that falls fast at first: one minus the square root of the way.</summary>
/// <remarks>
/// <c>b + (a - b) * (1 - sqrt(t / n))</c> for t in [0, n], n = <see cref="Transition.Steps"/>.
/// Source: Hägele et al., Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations, 2024,
/// arXiv:2405.18392.
/// </remarks>
public sealed record OneMinusSquareRootDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public OneMinusSquareRootDecay(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start) { }

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * (1 - Formula.SquareRoot(progress));

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * (1 - Math.Sqrt(progress));
}
