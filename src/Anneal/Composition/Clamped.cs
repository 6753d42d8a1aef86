using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>A schedule that is kept between two bounds.</summary>
public sealed record Clamped : Schedule
{
    /// <param name="inner">What is kept between the bounds.</param>
    /// <param name="least">Lower bound, or −∞ for none.</param>
    /// <param name="most">Upper bound, or +∞ for none; at least <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
    public Clamped(Schedule inner, double least, double most)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
        (Least, Most) = Require.Bounds(least, most);
    }

    /// <summary>What is kept between the bounds.</summary>
    public Schedule Inner { get; }

    /// <summary>Lower bound, or −∞.</summary>
    public double Least { get; }

    /// <summary>Upper bound, or +∞.</summary>
    public double Most { get; }

    /// <inheritdoc/>
    public override long? Length => Inner.Length;

    internal override Formula? ToFormula(FormulaClock clock)
    {
        var formula = Inner.ToFormula(clock);
        if (formula is not null && double.IsFinite(Most))
            formula = Formula.Min(formula, Most);
        if (formula is not null && double.IsFinite(Least))
            formula = Formula.Max(formula, Least);
        return formula;
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step) => Math.Clamp(Inner.Evaluate(step), Least, Most);

    /// <summary>
    /// Those of the inner schedule, and the first step after a bound was crossed, where the curve between two of them
    /// runs one way.
    /// </summary>
    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var start = from - 1;
        foreach (var breakpoint in Inner.EnumerateBreakpoints(from, to))
        {
            foreach (var crossing in Crossings(start, breakpoint - 1))
                yield return crossing;
            yield return breakpoint;
            start = breakpoint;
        }
        foreach (var crossing in Crossings(start, to - 1))
            yield return crossing;
    }

    private IEnumerable<long> Crossings(long first, long last)
    {
        while (first < last && Side(first) != Side(last))
        {
            // Halve the way to the first step on another side than the start's.
            var (low, high, side) = (first, last, Side(first));
            while (high - low > 1)
            {
                var middle = low + (high - low) / 2;
                if (Side(middle) == side)
                    low = middle;
                else
                    high = middle;
            }
            yield return high;
            first = high;
        }
    }

    private int Side(long step)
    {
        var value = Inner.Evaluate(step);
        return value < Least ? -1
            : value > Most ? 1
            : 0;
    }
}
