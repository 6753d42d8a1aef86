using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>A given value between any two boundaries.</summary>
/// <remarks>
/// The value number i holds from boundary i on (that step included). Keras's PiecewiseConstantDecay switches one step
/// later.
/// </remarks>
public sealed record PiecewiseConstant : Schedule
{
    /// <param name="values">The values in turn, one more than boundaries. Finite.</param>
    /// <param name="boundaries">The steps at which the next value begins, none below the one before it, at least
    /// 0.</param>
    /// <exception cref="ArgumentException">The counts do not fit, a value is not finite, or the boundaries
    /// decrease.</exception>
    public PiecewiseConstant(ValueList<double> values, ValueList<long> boundaries)
    {
        ArgumentNullException.ThrowIfNull(values);
        Require.Increasing(boundaries);
        if (values.Count != boundaries.Count + 1)
            throw new ArgumentException(
                $"'values' must be one more than 'boundaries' ({boundaries.Count}), but there were {values.Count}.",
                nameof(values)
            );
        foreach (var value in values)
            Require.Finite(value, nameof(values));
        if (boundaries.Count > 0)
            Require.AtLeast(0, boundaries[0], nameof(boundaries));
        (Values, Steps) = (values, boundaries);
    }

    /// <summary>The values in turn.</summary>
    public ValueList<double> Values { get; }

    /// <summary>The steps at which the next value begins.</summary>
    public ValueList<long> Steps { get; }

    internal override Formula? ToFormula(FormulaClock clock)
    {
        long[] starts = [.. EnumerateBreakpoints(1, clock.Until)];
        return clock.Choose(starts, (part, _) => (Formula)Evaluate(part == 0 ? 0 : starts[part - 1]));
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Values[Boundaries.Passed(Steps, step)];

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Boundaries.Within(Steps, from, to);
}
