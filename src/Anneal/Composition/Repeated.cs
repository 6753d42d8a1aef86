using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>A schedule several times over; then its end is held.</summary>
public sealed record Repeated : Schedule
{
    private readonly long unit;

    /// <param name="inner">What is repeated; it has a length of at least 1.</param>
    /// <param name="count">How often. At least 1.</param>
    /// <exception cref="InvalidOperationException"><paramref name="inner"/> has no length, or length 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public Repeated(Schedule inner, long count)
        : this(inner, count, UnitOf(inner)) { }

    /// <param name="inner">What is repeated; longer or shorter than a turn.</param>
    /// <param name="count">How often. At least 1.</param>
    /// <param name="unit">Length of a turn. At least 1.</param>
    internal Repeated(Schedule inner, long count, long unit) =>
        (Inner, Count, this.unit, Length) = (inner, Require.AtLeast(1, count), unit, checked(count * unit));

    /// <summary>What is repeated.</summary>
    public Schedule Inner { get; }

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <inheritdoc/>
    public override long? Length { get; }

    private static long UnitOf(Schedule inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner.Length is { } steps and > 0
            ? steps
            : throw new InvalidOperationException(
                "Only a schedule with a length of at least 1 step can be repeated; say how long it lasts with "
                    + "For(steps)."
            );
    }

    internal override Formula? ToFormula(FormulaClock clock)
    {
        var turns = Inner.ToFormula(clock.Modulo(unit));
        if (clock.Until <= Length)
            return turns;
        var end = Inner.ToFormula(clock.Between(Length!.Value - unit));
        return turns is null || end is null ? null : Formula.If(clock.Now < Length.Value, turns, end);
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) =>
        Inner.Evaluate(step >= Length ? unit + (step - Length.Value) : step % unit);

    internal override Cycle? CycleAt(long step) => step < Length ? new(step / unit * unit, unit) : null;

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var turn = Math.Min(from / unit, Count - 1); turn < Count; turn++)
        {
            var start = turn * unit;
            if (start >= to)
                yield break;
            if (turn > 0 && start >= from)
                yield return start;
            var end = turn == Count - 1 ? to : Math.Min(to, start + unit);
            foreach (var step in Inner.EnumerateBreakpoints(Math.Max(1, from - start), end - start))
                yield return start + step;
        }
    }
}
