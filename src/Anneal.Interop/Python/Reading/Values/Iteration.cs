namespace Anneal.Interop.Python.Reading;

/// <summary>What a loop goes over.</summary>
/// <param name="Count">How many elements it has.</param>
/// <param name="Element">What the loop's variable then is; null where that is not known.</param>
/// <param name="First">The first number of a range.</param>
internal sealed record Iteration(Value Count, Func<Loop, Value?> Element, Value? First = null)
{
    /// <summary>One of which only the number of elements is known.</summary>
    public Iteration(Value count)
        : this(count, _ => null) { }

    /// <summary>One that does not end by itself.</summary>
    public static Iteration Endless => new(new ComputedValue([], _ => double.PositiveInfinity));

    /// <summary>What is known of going over a value.</summary>
    public static Iteration Over(Value value) =>
        value switch
        {
            ComputedValue { Iteration: { } known } => known,
            DefaultValue { Inner: var given } => Over(given),
            ChoiceValue choice => new(new ComputedValue([choice], assumed => CountOf(choice.Chosen(assumed), assumed))),
            GroupValue group => new(new ComputedValue([]), _ => group),
            SequenceValue { IsChanged: false, Items: { Count: > 0 } items } => new(LiteralValue.Of(items.Count), loop =>
                Rows(loop, items)
            ),
            SequenceValue { IsChanged: true, Parts: var parts } when parts.Any(part => part.IsPart) => new(
                new OpenCount(value),
                loop => new ColumnValue(loop, parts)
            ),
            { Path: { } path } => new(new UnknownValue($"len({path})")),
            _ => new(new OpenCount(value)),
        };

    private static double? CountOf(Value chosen, Assumptions assumed) =>
        chosen is ChoiceValue ? null : Over(chosen).Count.Number(assumed);

    private static Value Rows(Loop loop, IReadOnlyList<Value> rows)
    {
        if (rows[0] is not SequenceValue { Items.Count: var width } || !rows.All(HasWidth))
            return new ColumnValue(loop, rows);
        return new SequenceValue([.. Enumerable.Range(0, width).Select(Column)]);

        bool HasWidth(Value row) => row is SequenceValue { Items: var cells } && cells.Count == width;
        Value Column(int column) => new ColumnValue(loop, [.. rows.Select(row => ((SequenceValue)row).Items[column])]);
    }
}
