using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>The first steps of a schedule; then its value at that point is held.</summary>
public sealed record Held : Schedule
{
    /// <param name="inner">What is cut.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public Held(Schedule inner, long steps)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (Inner, Steps) = (inner, Require.AtLeast(0, steps));
    }

    /// <summary>What is cut.</summary>
    public Schedule Inner { get; }

    /// <summary>The step whose value is held from there on.</summary>
    public long Steps { get; }

    /// <inheritdoc/>
    public override long? Length => Steps;

    internal override Formula? ToFormula(FormulaClock clock) => Inner.ToFormula(clock.StoppedAt(Steps));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Inner.Evaluate(Math.Min(step, Steps));

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        foreach (var step in Inner.EnumerateBreakpoints(from, Math.Min(to, Steps)))
            yield return step;
        if (Steps >= from && Steps < to)
            yield return Steps;
    }
}
