using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Multiplied by a factor over every so many steps, continuously and without end.</summary>
/// <remarks>
/// <c>a * factor^(t / per)</c>. PyTorch's ExponentialLR with <c>per</c> 1; Keras's ExponentialDecay without staircase.
/// </remarks>
public sealed record ExponentialDecay : Schedule
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="factor">Finite. A negative one is a number only at whole multiples of <paramref name="per"/>, and
    /// NaN between them.</param>
    /// <param name="per">Steps over which the value is multiplied by <paramref name="factor"/> once. Greater than 0;
    /// default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ExponentialDecay(double initialValue, double factor, double per = 1) =>
        (InitialValue, Factor, Per) = (Require.Finite(initialValue), Require.Finite(factor), Require.Positive(per));

    /// <summary>Value at step 0.</summary>
    public double InitialValue { get; }

    /// <summary>What the value is multiplied by over <see cref="Per"/> steps.</summary>
    public double Factor { get; }

    /// <summary>Steps over which the factor acts once.</summary>
    public double Per { get; }

    internal override Formula? ToFormula(FormulaClock clock) => InitialValue * Formula.Power(Factor, clock.Now / Per);

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => InitialValue * Math.Pow(Factor, step / Per);
}
