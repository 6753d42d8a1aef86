using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>A schedule read some steps ahead: value(t) = inner(t + steps).</summary>
/// <remarks>
/// What a framework does whose clock ran on while something else held the rate, or that looks one step ahead.
/// </remarks>
public sealed record Ahead : Schedule
{
    /// <param name="inner">What is read.</param>
    /// <param name="steps">How far ahead. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public Ahead(Schedule inner, long steps)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (Inner, Steps) = (inner, Require.AtLeast(0, steps));
    }

    /// <summary>What is read.</summary>
    public Schedule Inner { get; }

    /// <summary>How far ahead.</summary>
    public long Steps { get; }

    /// <inheritdoc/>
    public override long? Length => Inner.Length is { } length ? Math.Max(0, length - Steps) : null;

    internal override Formula? ToFormula(FormulaClock clock) => Inner.ToFormula(clock.Ahead(Steps));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Inner.Evaluate(step + Steps);

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Inner
            .EnumerateBreakpoints(from + Steps, to > long.MaxValue - Steps ? long.MaxValue : to + Steps)
            .Select(step => step - Steps);
}
