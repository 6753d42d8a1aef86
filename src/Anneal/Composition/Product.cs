using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>Schedules multiplied at every step.</summary>
public sealed record Product : Schedule
{
    /// <param name="factors">At least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two factors.</exception>
    public Product(ValueList<Schedule> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.Count < 2)
            throw new ArgumentException(
                $"'factors' must be at least two, but there were {factors.Count}.",
                nameof(factors)
            );
        Factors = factors;
        Length = factors.Max(factor => factor.Length);
    }

    /// <summary>The factors.</summary>
    public ValueList<Schedule> Factors { get; }

    /// <summary>The longest length among the factors that have one.</summary>
    public override long? Length { get; }

    internal override Formula? ToFormula(FormulaClock clock)
    {
        Formula? product = null;
        foreach (var factor in Factors)
        {
            if (factor.ToFormula(clock) is not { } formula)
                return null;
            product = product is null ? formula : product * formula;
        }
        return product;
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        var product = Factors[0].Evaluate(step);
        for (var i = 1; i < Factors.Count; i++)
            product *= Factors[i].Evaluate(step);
        return product;
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Factors.Select(factor => factor.EnumerateBreakpoints(from, to)).Aggregate(Merge);

    private static IEnumerable<long> Merge(IEnumerable<long> first, IEnumerable<long> second)
    {
        using var a = first.GetEnumerator();
        using var b = second.GetEnumerator();
        var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
        while (hasA || hasB)
        {
            var next = !hasB || (hasA && a.Current <= b.Current) ? a.Current : b.Current;
            yield return next;
            if (hasA && a.Current == next)
                hasA = a.MoveNext();
            if (hasB && b.Current == next)
                hasB = b.MoveNext();
        }
    }
}
