using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Multiplied by a factor at each milestone.</summary>
/// <remarks>
/// <c>a * factor^(milestones ≤ t)</c>: a milestone acts from its own step on, and as often as it is listed.
/// PyTorch's MultiStepLR; MXNet's MultiFactorScheduler switches one update later, timm's one earlier.
/// </remarks>
public sealed record MultiStepDecay : Schedule
{
    /// <param name="initialValue">Value before the first milestone. Finite.</param>
    /// <param name="factor">Finite.</param>
    /// <param name="milestones">Steps, none below the one before it, at least 0.</param>
    /// <exception cref="ArgumentException">An argument is out of its range, or the milestones decrease.</exception>
    public MultiStepDecay(double initialValue, double factor, ValueList<long> milestones)
    {
        (InitialValue, Factor, Milestones) = (
            Require.Finite(initialValue),
            Require.Finite(factor),
            Require.Increasing(milestones)
        );
        if (milestones.Count > 0)
            Require.AtLeast(0, milestones[0], nameof(milestones));
    }

    /// <summary>Value before the first milestone.</summary>
    public double InitialValue { get; }

    /// <summary>What each milestone multiplies by.</summary>
    public double Factor { get; }

    /// <summary>The steps at which the value drops.</summary>
    public ValueList<long> Milestones { get; }

    internal override Formula? ToFormula(FormulaClock clock)
    {
        long[] starts = [.. EnumerateBreakpoints(1, clock.Until)];
        return clock.Choose(starts, (part, _) => (Formula)Evaluate(part == 0 ? 0 : starts[part - 1]));
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) =>
        InitialValue * Power.Of(Factor, Boundaries.Passed(Milestones, step));

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Boundaries.Within(Milestones, from, to);
}
