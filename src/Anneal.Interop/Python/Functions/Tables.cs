namespace Anneal.Interop.Python.Functions;

/// <summary>Lists and arrays: their items, and what is done to each of them.</summary>
internal static class Tables
{
    /// <summary>The longest list of numbers that is written out.</summary>
    private const int LongestList = 4096;

    /// <summary>The items, where there are few.</summary>
    public static IReadOnlyList<Symbol> Items(Symbol symbol)
    {
        switch (symbol)
        {
            case ListSymbol { Items: { Count: <= Operations.MostItems } items }:
                return items;
            case TableSymbol { Count: <= Operations.MostItems } table:
                return [.. Enumerable.Range(0, (int)table.Count).Select(i => table.At(NumberSymbol.Of(i)))];
            case GroupSymbol:
                return [symbol]; // all groups alike
            case DictionarySymbol dictionary:
                return [.. dictionary.Entries.Select(entry => entry.Key)];
            case ListSymbol or TableSymbol:
                throw new UnreadableException(
                    Invariant($"it goes over {Count(symbol):#,0} items; at most {Operations.MostItems} are read")
                );
            default:
                throw Operations.Unread(symbol, "a list");
        }
    }

    /// <summary>How many items there are.</summary>
    public static long Count(Symbol symbol) =>
        symbol switch
        {
            ListSymbol list when !list.Items.Any(item => item is MaybeSymbol) => list.Items.Count,
            TableSymbol table => table.Count,
            DictionarySymbol dictionary => dictionary.Entries.Count,
            TextSymbol text => text.Text.Length,
            _ => throw Operations.Unread(symbol, "a list"),
        };

    /// <summary>An item; negative indices count from the end.</summary>
    public static Symbol Element(Symbol symbol, Symbol index)
    {
        if (symbol is DictionarySymbol dictionary)
            return Entry(dictionary, index, otherwise: null);
        if (symbol is not (ListSymbol or TableSymbol))
            throw Operations.Unread(symbol, "a list");
        if (Selections.AreIn(symbol))
            return Selections.End(symbol, Operations.Number(index, "an index"));
        var (place, count) = (Operations.Number(index, "an index"), Count(symbol));
        if (place.Constant is { } known)
        {
            var at = known < 0 ? known + count : known;
            if (at < 0 || at >= count || at != Math.Floor(at))
                throw new UnreadableException(Invariant($"a list of {count:#,0} items has no item {known}"));
            return symbol is ListSymbol { Items: var items }
                ? items[(int)at]
                : ((TableSymbol)symbol).At(NumberSymbol.Of(at));
        }
        if (symbol is TableSymbol table)
            return table.At(place);
        var list = ((ListSymbol)symbol).Items;
        if (list.Count <= LongestList && list.All(item => item is NumberSymbol { Constant: not null }))
            return Numbers.Element([.. list.Select(item => ((NumberSymbol)item).Constant!.Value)], place);
        var last = list.Count - 1;
        return Items(symbol)
            .Take(last)
            .Index()
            .Reverse()
            .Aggregate(list[last], (rest, item) =>
                Operations.If(Numbers.Of("==", place, NumberSymbol.Of(item.Index)), item.Item, rest)
            );
    }

    /// <summary>An entry of a dictionary.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What stands for a key that it has not; null where that is a mistake.</param>
    public static Symbol Entry(DictionarySymbol dictionary, Symbol key, Symbol? otherwise)
    {
        if (key is TextChoiceSymbol choice)
            return Operations.If(
                choice.Condition,
                Entry(dictionary, choice.Then, otherwise),
                Entry(dictionary, choice.Otherwise, otherwise)
            );
        var result = otherwise;
        foreach (var (each, value) in dictionary.Entries.Take(Operations.MostItems))
        {
            var same = Operations.Number(Operations.Of("==", key, each), "a key");
            // Without a default one of the keys it must be.
            result =
                result is null && same.Constant != 0 ? value
                : result is null ? null
                : Operations.If(same, value, result);
        }
        return result ?? throw new UnreadableException("a dictionary has no such key");
    }

    /// <summary>Lists one after the other.</summary>
    public static Symbol Concatenated(IReadOnlyList<Symbol> parts, bool isArray)
    {
        if (parts.All(part => part is ListSymbol))
            return new ListSymbol([.. parts.SelectMany(part => ((ListSymbol)part).Items)], isArray);
        var count = parts.Sum(Count);
        return new TableSymbol(count, At, isArray);

        Symbol At(NumberSymbol index)
        {
            var end = count;
            Symbol? result = null;
            foreach (var part in parts.Reverse().Where(part => Count(part) > 0))
            {
                var isEarlier = Numbers.Of("<", index, NumberSymbol.Of(end));
                end -= Count(part);
                if (isEarlier.Constant == 0 || index.Constant < end)
                    continue;
                var item = Element(part, Numbers.Of("-", index, NumberSymbol.Of(end)));
                result = result is null ? item : Operations.If(isEarlier, item, result);
            }
            return result ?? throw new UnreadableException("a list has no such item");
        }
    }

    /// <summary>The same for each item of an array; null where none is an array.</summary>
    public static Symbol? Map(Func<Symbol, Symbol, Symbol> change, Symbol left, Symbol right)
    {
        if (!IsArray(left) && !IsArray(right))
            return null;
        var counts = new[] { left, right }.Where(side => side is ListSymbol or TableSymbol).Select(Count).ToArray();
        var count = counts.Max();
        if (counts.Any(each => each != count && each != 1))
            throw new UnreadableException("arrays of different lengths are not read together");
        if (left is not TableSymbol && right is not TableSymbol)
            return new ListSymbol(
                [
                    .. Enumerable
                        .Range(0, (int)count)
                        .Select(i => change(At(left, NumberSymbol.Of(i)), At(right, NumberSymbol.Of(i)))),
                ],
                IsArray: true
            );
        return new TableSymbol(count, index => change(At(left, index), At(right, index)), IsArray: true);

        static Symbol At(Symbol side, NumberSymbol index) =>
            side is ListSymbol or TableSymbol ? Element(side, Count(side) == 1 ? NumberSymbol.Of(0) : index) : side;
    }

    public static bool IsArray(Symbol symbol) =>
        symbol is ListSymbol { IsArray: true } or TableSymbol { IsArray: true };
}
