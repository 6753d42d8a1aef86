using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// A cosine without end: from one value to another over half a period, back over the next half, and so on.
/// </summary>
/// <remarks>
/// <c>b + (a - b) * (1 + cos(pi * (t - start) / T)) / 2</c> for every t, T = <see cref="HalfPeriod"/>.
/// PyTorch's CosineAnnealingLR, which climbs again after <c>T_max</c>; <see cref="CosineDecay"/> stays at its final
/// value.
/// </remarks>
public sealed record CosineWave : Schedule
{
    /// <param name="initialValue">Value at the start. Finite.</param>
    /// <param name="finalValue">Value half a period later. Finite.</param>
    /// <param name="halfPeriod">Steps from one to the other. Finite, greater than 0; need not be whole.</param>
    /// <param name="start">The step at which it has the initial value. Finite; default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public CosineWave(double initialValue, double finalValue, double halfPeriod, double start = 0) =>
        (InitialValue, FinalValue, HalfPeriod, Start) = (
            Require.Finite(initialValue),
            Require.Finite(finalValue),
            Require.Positive(halfPeriod),
            Require.Finite(start)
        );

    /// <summary>Value at the start.</summary>
    public double InitialValue { get; }

    /// <summary>Value half a period later.</summary>
    public double FinalValue { get; }

    /// <summary>Steps from <see cref="InitialValue"/> to <see cref="FinalValue"/>.</summary>
    public double HalfPeriod { get; }

    /// <summary>The step at which it has the initial value.</summary>
    public double Start { get; }

    internal override Formula? ToFormula(FormulaClock clock) =>
        FinalValue
        + ((Formula)InitialValue - FinalValue) * (1 + Formula.Cos(Formula.Pi * (clock.Now - Start) / HalfPeriod)) / 2;

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) =>
        FinalValue + (InitialValue - FinalValue) * (1 + double.CosPi((step - Start) / HalfPeriod)) / 2;
}
