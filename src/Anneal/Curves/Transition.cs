namespace Anneal.Curves;

/// <summary>A way from one value to another over a number of steps; the final value is held afterwards.</summary>
/// <remarks>Exact at both ends: <see cref="InitialValue"/> at step 0 and <see cref="FinalValue"/> from step <see cref="Steps"/> on. One of length 0 is at its end at once.</remarks>
public abstract record Transition : Schedule
{
    private protected Transition(double initialValue, double finalValue, long steps) =>
        (InitialValue, FinalValue, Steps) = (Require.Finite(initialValue), Require.Finite(finalValue), Require.AtLeast(0, steps));

    /// <summary>Value at step 0.</summary>
    public double InitialValue { get; }

    /// <summary>Value from step <see cref="Steps"/> on.</summary>
    public double FinalValue { get; }

    /// <summary>Length in steps.</summary>
    public long Steps { get; }

    /// <inheritdoc/>
    public sealed override long? Length => Steps;

    /// <inheritdoc/>
    protected internal sealed override double Evaluate(long step) =>
        step >= Steps ? FinalValue : step == 0 ? InitialValue : Between((double)step / Steps);

    /// <inheritdoc/>
    protected internal sealed override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Steps >= from && Steps < to ? [Steps] : [];

    /// <summary>The value at <paramref name="progress"/> of the way, between 0 and 1 exclusive.</summary>
    private protected abstract double Between(double progress);
}
