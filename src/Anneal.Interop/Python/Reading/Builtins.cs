namespace Anneal.Interop.Python.Reading;

/// <summary>Python's own functions, as far as lengths and loops need them.</summary>
internal static class Builtins
{
    // They go over what they are given first.
    private static readonly HashSet<string> Wrappers =
    [
        .. (
            "tqdm list tuple iter sorted reversed track progress_bar master_bar log_every "
            + "skip_first_batches notebook_tqdm ProgressBar alive_it"
        ).Split(' '),
    ];

    /// <summary>What a call gives; null for a function that is none of these.</summary>
    public static Value? Apply(string name, IReadOnlyList<Value> given)
    {
        switch (name)
        {
            case "range" or "trange" or "arange" when given.Count is >= 1 and <= 3:
                return Range(given);
            case "len" when given.Count == 1:
                return new ComputedValue(given, Iteration.Over(given[0]).Count.Number);
            case "enumerate" when given.Count >= 1:
                var inner = Iteration.Over(given[0]);
                return Over(
                    given,
                    inner with
                    {
                        Element = loop => new SequenceValue([
                            new LoopVariable(loop) { Start = given.ElementAtOrDefault(1) },
                            inner.Element(loop) ?? new UnknownValue("element"),
                        ]),
                    }
                );
            case "zip" when given.Count >= 1:
                var parts = given.Select(Iteration.Over).ToArray();
                return Over(
                    given,
                    new(parts[0].Count, loop => new SequenceValue([
                        .. parts.Select(part => part.Element(loop) ?? new UnknownValue("element")),
                    ]))
                );
            case "islice" when given.Count is 2 or 3:
                var sliced = Iteration.Over(given[0]);
                return Over(given, sliced with { Count = Apply("min", [sliced.Count, given[^1]])! });
            case "cycle" or "count" or "repeat":
                return Over(given, Iteration.Endless);
            case "int" or "float" when given is [{ Members: [LiteralValue { Content: not null } text] }]:
                return text.NumberInQuotes is { } written ? new ComputedValue(given, _ => written) : null;
            case "int" or "float" or "floor" or "ceil" or "round" or "abs" when given.Count == 1:
                return new ComputedValue(
                    given,
                    assumed => given[0].Number(assumed) is { } number ? Rounded(name, number) : null,
                    given[0].Traits with
                    {
                        IsCount = false,
                    }
                );
            case "map" when given is [UnknownValue { Path: "int" or "float" } of, SequenceValue { Items: var items }]:
                return new SequenceValue([.. items.Select(item => Apply(of.Path, [item]) ?? item)]);
            case "max" or "min" when given.Count > 1:
                return new ComputedValue(given, assumed =>
                    Extreme(name, [.. given.Select(value => value.Number(assumed))])
                );
            default:
                return Wrappers.Contains(name) && given.Count >= 1 ? Over(given, Iteration.Over(given[0])) : null;
        }
    }

    private static ComputedValue Over(IReadOnlyList<Value> origins, Iteration iteration) =>
        new(origins) { Iteration = iteration };

    private static ComputedValue Range(IReadOnlyList<Value> bounds)
    {
        var (first, end) = bounds.Count == 1 ? (LiteralValue.Of(0), bounds[0]) : (bounds[0], bounds[1]);
        var count = new ComputedValue(bounds, assumed =>
        {
            var step = bounds.Count == 3 ? bounds[2].Number(assumed) : 1;
            if (step is not > 0 || Between(first, end, assumed) / step is not { } passes)
                return null;
            var whole = Math.Ceiling(Math.Max(0, passes));
            return whole >= 0 ? whole : null;
        });
        return Over(bounds, new(count, Variable, first));

        LoopVariable Variable(Loop loop) => new(loop) { Start = first, Step = bounds.ElementAtOrDefault(2) };
    }

    // A run that resumes begins where it stopped: its schedule is still for all of it. Where its end follows from its
    // beginning, it is so long whatever the beginning is.
    private static double? Between(Value first, Value end, Assumptions assumed)
    {
        if (first.Number(assumed.Alone) is not null)
            return end.Number(assumed) - first.Number(assumed);
        var beginning = Beginning(first) ?? (EndsAtLast(end) ? 1 : 0);
        return end.Number(assumed.With(first, beginning)) - beginning;
    }

    // What it is where nothing resumes.
    private static double? Beginning(Value first) =>
        first switch
        {
            LiteralValue => first.Number(Assumptions.None),
            DefaultValue written => Beginning(written.Inner),
            ChoiceValue choice => choice
                .Branches.Select(branch => Beginning(branch.Value))
                .LastOrDefault(known => known is not null),
            // Of one more than what is not known, such as the epoch of a checkpoint, no more is known.
            ComputedValue { Making: { Operator: "+", Given.Values: [var inner, LiteralValue more] } } => Beginning(
                inner
            ) + more.Number(Assumptions.None),
            _ => null,
        };

    // 'range(start, epochs + 1)': passes that are counted from 1.
    private static bool EndsAtLast(Value end) =>
        end is ComputedValue { Making: { Operator: "+", Given.Values: [_, LiteralValue one] } }
        && one.Number(Assumptions.None) == 1;

    private static double Rounded(string name, double number) =>
        name switch
        {
            "int" => Math.Truncate(number),
            "floor" => Math.Floor(number),
            "ceil" => Math.Ceiling(number),
            "round" => Math.Round(number),
            "abs" => Math.Abs(number),
            _ => number,
        };

    private static double? Extreme(string name, double?[] numbers)
    {
        if (numbers.Contains(null))
            return null;
        return name == "max" ? numbers.Max() : numbers.Min();
    }
}
