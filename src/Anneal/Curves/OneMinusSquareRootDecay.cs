namespace Anneal.Curves;

/// <summary>A cooldown that falls fast at first: one minus the square root of the way.</summary>
/// <remarks>
/// <c>b + (a - b) * (1 - sqrt(t / n))</c> for t in [0, n], n = <see cref="Transition.Steps"/>.
/// Source: Hägele et al., Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations, 2024, arXiv:2405.18392.
/// </remarks>
public sealed record OneMinusSquareRootDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public OneMinusSquareRootDecay(double initialValue, double finalValue, long steps) : base(initialValue, finalValue, steps) { }

    private protected override double Between(double progress) => FinalValue + (InitialValue - FinalValue) * (1 - Math.Sqrt(progress));
}
