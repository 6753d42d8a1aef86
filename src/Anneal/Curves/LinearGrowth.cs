using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>A straight line without end.</summary>
/// <remarks>
/// <c>a * (1 + growth * t / per)</c>. Source: Smith, A disciplined approach to neural network hyper-parameters, 2018,
/// arXiv:1803.09820, as DeepSpeed's LRRangeTest draws it.
/// </remarks>
public sealed record LinearGrowth : Schedule
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="growth">Share of the initial value that is added over <paramref name="per"/> steps. Finite.</param>
    /// <param name="per">Greater than 0; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public LinearGrowth(double initialValue, double growth, double per = 1) =>
        (InitialValue, Growth, Per) = (Require.Finite(initialValue), Require.Finite(growth), Require.Positive(per));

    /// <summary>Value at step 0.</summary>
    public double InitialValue { get; }

    /// <summary>Share of the initial value that is added over <see cref="Per"/> steps.</summary>
    public double Growth { get; }

    /// <summary>Steps over which <see cref="Growth"/> is added once.</summary>
    public double Per { get; }

    internal override Formula? ToFormula(FormulaClock clock) => InitialValue * (1 + Growth * (clock.Now / Per));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => InitialValue * (1 + Growth * (step / Per));
}
