using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>One over the square root of the number of updates, without end.</summary>
/// <remarks>
/// <c>a * (t + 1)^(-1/2)</c>, with t counted in units of <see cref="StepsPerUnit"/>. The rule of d2l's
/// SquareRootScheduler; classic for convex problems.
/// Transformers' inverse_sqrt keeps its peak through a warm-up first.
/// </remarks>
public sealed record InverseSquareRootDecay : Schedule
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="stepsPerUnit">Steps that count as one. Greater than 0; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public InverseSquareRootDecay(double initialValue, double stepsPerUnit = 1) =>
        (InitialValue, StepsPerUnit) = (Require.Finite(initialValue), Require.Positive(stepsPerUnit));

    /// <summary>Value at step 0.</summary>
    public double InitialValue { get; }

    /// <summary>Steps that count as one.</summary>
    public double StepsPerUnit { get; }

    internal override Formula? ToFormula(FormulaClock clock) =>
        InitialValue * Formula.Power(clock.Now / StepsPerUnit + 1, -0.5);

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => InitialValue * Math.Pow(step / StepsPerUnit + 1, -0.5);
}
