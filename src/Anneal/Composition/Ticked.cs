using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>A schedule whose clock ticks once every period: value(t) = inner(ticks at t).</summary>
public sealed record Ticked : Schedule
{
    /// <param name="inner">Counts ticks.</param>
    /// <param name="period">The time of a tick.</param>
    public Ticked(Schedule inner, Period period)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (Inner, Period) = (inner, period);
        Length = inner.Length is { } ticks ? period.StartOf(ticks) : null;
    }

    /// <summary>The schedule that counts ticks.</summary>
    public Schedule Inner { get; }

    /// <summary>The time of a tick.</summary>
    public Period Period { get; }

    /// <inheritdoc/>
    public override long? Length { get; }

    internal override long? OvershootStep => Inner.OvershootStep is { } tick ? Period.StartOf(tick) : null;

    internal override Formula? ToFormula(FormulaClock clock) => Inner.ToFormula(clock.Every(Period));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Inner.Evaluate(Period.TicksAt(step));

    /// <summary>The ticks at which the inner schedule may change.</summary>
    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Inner is Curves.Constant ? [] : Period.StartsIn(from, Length is { } end ? Math.Min(to, end + 1) : to);
}
