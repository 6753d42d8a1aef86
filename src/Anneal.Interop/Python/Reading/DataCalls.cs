namespace Anneal.Interop.Python.Reading;

/// <summary>Knows how many elements data have that the source makes: tensors, sets of them, loaders.</summary>
internal static class DataCalls
{
    private static readonly HashSet<string> Filled = [.. "randn rand zeros ones empty full randint arange".Split(' ')];
    private static readonly HashSet<string> Wrapping = [.. "TensorDataset Subset DataLoader".Split(' ')];

    /// <summary>What a call gives; null where it makes no data, or data of a length that it does not say.</summary>
    public static Value? Read(string name, Arguments arguments)
    {
        if (arguments.Positional.Count == 0)
            return null;
        var first = arguments.Positional[0];
        if (Filled.Contains(name))
            return Over(arguments, first is SequenceValue { Items: [var rows, ..] } ? rows : first);
        if (!Wrapping.Contains(name) || arguments.HasMore)
            return null;
        var elements = Iteration.Over(name == "Subset" ? arguments.Positional[^1] : first).Count;
        return name == "DataLoader" ? Loader(arguments, elements) : Over(arguments, elements);
    }

    /// <summary>How many rows something has: <c>x.size(0)</c>; null where a call asks something else.</summary>
    public static Value? Rows(string name, Value data, Arguments arguments) =>
        name == "size" && arguments.Values is [LiteralValue { Text: "0" }] ? Iteration.Over(data).Count : null;

    // Who takes the elements in another way than one after the other decides how many there are.
    private static ComputedValue? Loader(Arguments arguments, Value elements)
    {
        var batch = arguments.Named("batch_size") ?? arguments.Positional.ElementAtOrDefault(1) ?? LiteralValue.Of(1);
        if (
            arguments.Named("sampler") is not null
            || arguments.Named("batch_sampler") is not null
            || arguments.Positional.Count > 3
            || batch.Number(Assumptions.None) is not > 0
            || elements.Number(Assumptions.None) is null
        )
            return null;
        var dropsLast = arguments.Named("drop_last") is LiteralValue { Text: "True" };
        var count = new ComputedValue([elements, batch], assumed => elements.Number(assumed) / batch.Number(assumed)
                is { } batches
                ? dropsLast
                    ? Math.Floor(batches)
                    : Math.Ceiling(batches)
                : null);
        return Over(arguments, count);
    }

    private static ComputedValue Over(Arguments arguments, Value count) =>
        new(arguments.Values) { Iteration = new(count) };
}
