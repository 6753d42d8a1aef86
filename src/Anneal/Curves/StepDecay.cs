using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Multiplied by a factor once every period: a staircase without end.</summary>
/// <remarks>
/// <c>a * factor^⌊t / every⌋</c>. PyTorch's StepLR; MXNet's FactorScheduler switches one update later.
/// </remarks>
public sealed record StepDecay : Schedule
{
    /// <param name="initialValue">Value before the first drop. Finite.</param>
    /// <param name="factor">Finite.</param>
    /// <param name="every">The time between drops.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public StepDecay(double initialValue, double factor, Period every) =>
        (InitialValue, Factor, Interval) = (Require.Finite(initialValue), Require.Finite(factor), every);

    /// <summary>Value before the first drop.</summary>
    public double InitialValue { get; }

    /// <summary>What each drop multiplies by.</summary>
    public double Factor { get; }

    /// <summary>The time between drops.</summary>
    public Period Interval { get; }

    internal override Formula? ToFormula(FormulaClock clock) =>
        InitialValue * Formula.Power(Factor, clock.TicksOf(Interval));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => InitialValue * Power.Of(Factor, Interval.TicksAt(step));

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Interval.StartsIn(from, to);
}
