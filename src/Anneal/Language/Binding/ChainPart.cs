namespace Anneal.Language;

/// <summary>A part of a chain at its place in the run.</summary>
/// <param name="Expression">The part.</param>
/// <param name="Scope">Where it is bound.</param>
/// <param name="Length">Whole steps until the next part takes over; null for a last part that lasts as long as it
/// will.</param>
internal sealed record ChainPart(ScheduleExpression Expression, BindingScope Scope, long? Length)
{
    /// <summary>The parts of a chain, in order.</summary>
    /// <exception cref="ScheduleBindingException">The parts do not fit into the run.</exception>
    public static IReadOnlyList<ChainPart> Of(SequenceExpression sequence, BindingScope scope)
    {
        var lengths = sequence.Parts.Select(part => Binder.LengthOf(part, scope)).ToArray();
        var open = Array.FindIndex(lengths, length => length.Steps is null);
        if (open >= 0 && Array.FindIndex(lengths, open + 1, length => length.Steps is null) is > 0 and var second)
            throw new ScheduleBindingException(
                $"only one part of a chain may leave its length out, but both '{sequence.Parts[open]}' and "
                    + $"'{sequence.Parts[second]}' do; say how long one of them is, for example with 'for'.",
                sequence.Parts[second].Span
            );

        var rest = open < 0 ? null : RestFor(sequence, lengths, open, scope);
        var parts = new List<ChainPart>();
        var start = scope.Start;
        foreach (var (expression, length) in sequence.Parts.Zip(lengths))
        {
            var steps = length.Steps ?? rest;
            var end = start + (steps ?? 0);
            long? whole = steps is null ? null : (long)(Period.Round(end) - Period.Round(start));
            // Nothing follows the last part, so it may last as long as it will.
            if (parts.Count == lengths.Length - 1 && length is { Steps: null, NeedsRest: false })
                whole = null;
            parts.Add(new(expression, scope with { Start = start, Rest = steps }, whole));
            start = end;
        }
        return parts;
    }

    /// <summary>The parts that set a value at any step: those that take time, or else the last.</summary>
    public static IReadOnlyList<ChainPart> Acting(SequenceExpression sequence, BindingScope scope)
    {
        var parts = Of(sequence, scope);
        ChainPart[] acting = [.. parts.Where(part => part.Length != 0)];
        return acting is [] ? [parts[^1]] : acting;
    }

    private static double? RestFor(SequenceExpression sequence, PartLength[] lengths, int open, BindingScope scope)
    {
        var (part, length) = (sequence.Parts[open], lengths[open]);
        var mayBeUnreached = open == lengths.Length - 1 && !length.NeedsRest;
        if (scope.Rest is not { } whole)
            return mayBeUnreached
                ? null
                : throw new ScheduleBindingException(
                    $"'{part}' has no length, which means the rest of the run, and the run's length is not known; "
                        + "write the length, or give the total steps.",
                    part.Span
                )
                {
                    Missing = MissingInput.RunLength,
                };
        var others = lengths.Sum(each => each.Steps ?? 0);
        if (whole >= others)
            return whole - others;
        // An open last part after the end of the run is simply never reached.
        return mayBeUnreached
            ? 0
            : throw new NoRoomException(
                part,
                $"nothing is left for '{part}': the other parts take {NumberText.Format(others)} of "
                    + $"{NumberText.Format(whole)} steps"
            );
    }
}
