using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Reflected exponential: nearly flat at first, then steeper and steeper.</summary>
/// <remarks>
/// <c>final + (initial − final) · (1 − p) / (1 − β p)</c> with p = t / steps.
/// Source: Chen et al. 2021, REX: Revisiting Budgeted Training with an Improved Schedule, arXiv:2107.04197.
/// </remarks>
public sealed record RexDecay : Transition
{
    /// <param name="initialValue">Value at the start. Finite.</param>
    /// <param name="finalValue">Value at the end. Finite.</param>
    /// <param name="steps">Length in steps. At least 0; may be a fraction.</param>
    /// <param name="beta">How long it stays up: 0 is a straight line. From 0 to 1, 1 excluded; default 0.5, as in the
    /// paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public RexDecay(double initialValue, double finalValue, double steps, double beta = 0.5)
        : base(initialValue, finalValue, steps, start: 0) => Beta = Require.Between(0, 1 - 1e-9, beta);

    /// <summary>How long it stays up.</summary>
    public double Beta { get; }

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * ((1 - progress) / (1 - Beta * progress));

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * ((1 - progress) / (1 - Beta * progress));
}
