namespace Anneal.Interop.Python.Functions;

/// <summary>Functions that make lists and arrays, or look into them.</summary>
internal static class ArrayFunctions
{
    private const double LongestTable = 1e12;

    public static Symbol Range(Given given)
    {
        var bounds = given.Positional;
        var (first, end) = bounds.Count == 1 ? (0, Constant(bounds[0])) : (Constant(bounds[0]), Constant(bounds[1]));
        var step = bounds.Count > 2 ? Constant(bounds[2]) : 1;
        if (step == 0)
            throw new UnreadableException("a range needs a step other than 0");
        return Table(
            Math.Max(0, Math.Ceiling((end - first) / step)),
            index => Numbers.Of("+", NumberSymbol.Of(first), Numbers.Of("*", index, NumberSymbol.Of(step))),
            isArray: false
        );
    }

    public static Symbol LinSpace(Given given)
    {
        var (start, stop) = (Number(given, 0), Number(given, 1));
        var count = given.Find(2, "num") is { } said ? Constant(said) : 50;
        var hasEnd = given.Find(3, "endpoint") is not { } end || Operations.Truth(end).Constant != 0;
        var parts = NumberSymbol.Of(Math.Max(1, hasEnd ? count - 1 : count));
        // As NumPy reckons it, so that roundings agree.
        var step = Numbers.Of("/", Numbers.Of("-", stop, start), parts);
        return Table(count, index => Numbers.Of("+", Numbers.Of("*", index, step), start), isArray: true);
    }

    public static Symbol Full(Symbol shape, Symbol value)
    {
        var count = shape is ListSymbol { Items: [var only] } ? only : shape;
        return Table(Constant(count), _ => value, isArray: true);
    }

    public static Symbol AsArray(Symbol symbol, bool isArray) =>
        symbol switch
        {
            ListSymbol list => list with { IsArray = isArray },
            TableSymbol table => table with { IsArray = isArray },
            DictionarySymbol => new ListSymbol(Tables.Items(symbol)),
            NumberSymbol when isArray => symbol,
            _ => throw Operations.Unread(symbol, "a list"),
        };

    public static Symbol Sorted(Given given)
    {
        var items = Tables.Items(given.Positional[0]);
        if (given.Named.Count > 0 || !items.All(item => item is NumberSymbol { Constant: not null }))
            throw new UnreadableException("'sorted' is read for numbers alone");
        return new ListSymbol([.. items.OrderBy(item => ((NumberSymbol)item).Constant)]);
    }

    public static Symbol Enumerated(Given given)
    {
        var first = given.Find(1, "start") is { } start ? Constant(start) : 0;
        return new ListSymbol([
            .. Tables
                .Items(given.Positional[0])
                .Select((item, i) => new ListSymbol([NumberSymbol.Of(first + i), item])),
        ]);
    }

    public static Symbol Zipped(Given given)
    {
        var lists = given.Positional.Select(Tables.Items).ToArray();
        return new ListSymbol([
            .. Enumerable
                .Range(0, lists.Min(list => list.Count))
                .Select(i => new ListSymbol([.. lists.Select(list => list[i])])),
        ]);
    }

    /// <summary><c>np.interp</c>: lines between points, as NumPy reckons them.</summary>
    public static Symbol Interpolated(Given given)
    {
        if (given.Positional[0] is ListSymbol several)
            return new ListSymbol(
                [
                    .. several.Items.Select(item =>
                        Interpolated(given with { Positional = [item, .. given.Positional.Skip(1)] })
                    ),
                ],
                IsArray: true
            );
        var x = Number(given, 0);
        var (at, values) = (Tables.Items(given.Positional[1]), Tables.Items(given.Positional[2]));
        if (at.Count != values.Count || at.Count == 0)
            throw new UnreadableException("'interp' needs as many values as points");
        var result = Operations.Number(values[^1], "a value");
        for (var i = at.Count - 2; i >= 0; i--)
        {
            var (from, to) = (Operations.Number(at[i], "a point"), Operations.Number(at[i + 1], "a point"));
            var (low, high) = (Operations.Number(values[i], "a value"), Operations.Number(values[i + 1], "a value"));
            var slope = Numbers.Of("/", Numbers.Of("-", high, low), Numbers.Of("-", to, from));
            var line = Numbers.Of("+", Numbers.Of("*", slope, Numbers.Of("-", x, from)), low);
            result = Numbers.If(Numbers.Of("<", x, to), line, result);
        }
        return Numbers.If(
            Numbers.Of("<", x, Operations.Number(at[0], "a point")),
            Operations.Number(values[0], "a value"),
            result
        );
    }

    /// <summary>Where a number belongs in a sorted list: how many items are below it.</summary>
    public static Symbol Position(Given given, string comparison) =>
        Tables
            .Items(given.Positional[0])
            .Aggregate((Symbol)NumberSymbol.Of(0), (count, item) =>
                Operations.Of("+", count, Operations.Of(comparison, item, given.Positional[1]))
            );

    private static TableSymbol Table(double count, Func<NumberSymbol, Symbol> at, bool isArray) =>
        count is >= 0 and <= LongestTable
            ? new((long)count, at, isArray)
            : throw new UnreadableException(Invariant($"a table of {count} items is not read"));

    private static NumberSymbol Number(Given given, int index) =>
        Operations.Number(given.Positional[index], "a number");

    private static double Constant(Symbol symbol) =>
        Operations.Number(symbol, "a number").Constant
        ?? throw new UnreadableException("a list whose length depends on the step is not read");
}
