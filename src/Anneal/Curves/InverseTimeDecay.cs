using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>One over a straight line in time, without end.</summary>
/// <remarks><c>a / (1 + decay * t / per)</c>. Keras's InverseTimeDecay without staircase.</remarks>
public sealed record InverseTimeDecay : Schedule
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="decay">How much the divisor grows over <paramref name="per"/> steps. Finite; with a negative one
    /// the value grows without bound and then changes its sign.</param>
    /// <param name="per">Greater than 0; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public InverseTimeDecay(double initialValue, double decay, double per = 1) =>
        (InitialValue, Decay, Per) = (Require.Finite(initialValue), Require.Finite(decay), Require.Positive(per));

    /// <summary>Value at step 0.</summary>
    public double InitialValue { get; }

    /// <summary>How much the divisor grows over <see cref="Per"/> steps.</summary>
    public double Decay { get; }

    /// <summary>Steps over which the divisor grows by <see cref="Decay"/>.</summary>
    public double Per { get; }

    internal override Formula? ToFormula(FormulaClock clock) => InitialValue / (1 + Decay * (clock.Now / Per));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => InitialValue / (1 + Decay * (step / Per));
}
