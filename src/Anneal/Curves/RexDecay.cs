using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Reflected exponential: nearly flat at first, then steeper and steeper.</summary>
/// <remarks>
/// <c>final + (initial − final) · (1 − p) / (1 − p/2)</c> with p = t / steps. Source: Chen et al. 2021, REX: Revisiting
/// Budgeted Training with an Improved Schedule, arXiv:2107.04197, with β = 1/2.
/// </remarks>
public sealed record RexDecay : Transition
{
    /// <param name="initialValue">Value at the start. Finite.</param>
    /// <param name="finalValue">Value at the end. Finite.</param>
    /// <param name="steps">Length in steps. At least 0; may be a fraction.</param>
    /// <param name="start">The step at which it begins. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public RexDecay(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start) { }

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * ((1 - progress) / (1 - progress / 2));

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * ((1 - progress) / (1 - progress / 2));
}
