using Anneal.Formulas;

namespace Anneal.Composition;

/// <summary>Schedules one after the other, each with a clock that begins at 0 where it takes over.</summary>
public sealed record Sequence : Schedule
{
    private Sequence(ValueList<Schedule> parts, ValueList<long> boundaries, long? length) =>
        (Parts, Starts, Length) = (parts, boundaries, length);

    /// <summary>The parts in turn. At least two.</summary>
    public ValueList<Schedule> Parts { get; }

    /// <summary>The steps at which the second and every later part takes over, increasing.</summary>
    public ValueList<long> Starts { get; }

    /// <inheritdoc/>
    public override long? Length { get; }

    /// <summary>The step at which a part takes over.</summary>
    internal long StartOf(int part) => part == 0 ? 0 : Starts[part - 1];

    /// <summary>Steps until the next part takes over; null for the last one.</summary>
    internal long? RoomOf(int part) => part < Starts.Count ? Starts[part] - StartOf(part) : null;

    /// <summary>The schedule of these parts; one of length 0 is left out, and sequences inside are joined on.</summary>
    /// <param name="parts">Each with its length in steps; only the last may have none.</param>
    /// <exception cref="ArgumentException">There is no part, a length is negative, or one before the last has
    /// none.</exception>
    public static Schedule Of(params ReadOnlySpan<(Schedule Part, long? Length)> parts)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("'parts' must have at least one part, but was empty.", nameof(parts));
        var (flat, starts, start) = (new List<Schedule>(), new List<long>(), 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, length) = parts[i];
            var last = i == parts.Length - 1;
            if (!last && length is null)
                throw new ArgumentException("Every part before the last must have a length.", nameof(parts));
            if (length == 0 && !(last && flat.Count == 0))
                continue;
            if (flat.Count > 0)
                starts.Add(start);
            flat.Add(part);
            if (length is { } steps)
                start = checked(start + Require.AtLeast(0, steps, nameof(parts)));
        }
        if (flat.Count == 1)
            return flat[0];
        return new Sequence([.. flat], [.. starts], parts[^1].Length is null ? null : start);
    }

    /// <summary>A schedule before a boundary, and another from there on, which is never left out.</summary>
    /// <param name="first">What comes before.</param>
    /// <param name="boundary">The step at which the other takes over. At least 0.</param>
    /// <param name="next">What follows, on a clock of its own.</param>
    /// <exception cref="ArgumentException">The boundary is negative.</exception>
    public static Schedule Of(Schedule first, long boundary, Schedule next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Of((first, boundary), (next, next.Length is > 0 and var length ? length : null));
    }

    internal override Formula? ToFormula(FormulaClock clock) =>
        clock.Choose(Starts, (part, own) => Parts[part].ToFormula(own));

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        var index = Boundaries.Passed(Starts, step);
        return Parts[index].Evaluate(step - StartOf(index));
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var index = Boundaries.Passed(Starts, from); index < Parts.Count; index++)
        {
            var start = StartOf(index);
            var end = index < Starts.Count ? Math.Min(to, Starts[index]) : to;
            if (start >= to)
                yield break;
            if (start >= from)
                yield return start;
            foreach (var step in Parts[index].EnumerateBreakpoints(Math.Max(1, from - start), end - start))
                yield return start + step;
        }
    }
}
