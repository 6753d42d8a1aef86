using Anneal.Formulas;

namespace Anneal.Interop.Python.Functions;

/// <summary>Takes an item of a list whose items may be missing at some steps.</summary>
internal static class Selections
{
    /// <summary>Whether a list is one of these.</summary>
    public static bool AreIn(Symbol symbol) => symbol is ListSymbol list && list.Items.Any(item => item is MaybeSymbol);

    /// <summary>The first item that is there at a step.</summary>
    /// <param name="items">The items.</param>
    /// <param name="otherwise">What it is where none is there; null where there must be one.</param>
    public static Symbol First(IEnumerable<Symbol> items, Symbol? otherwise)
    {
        var cases = new List<MaybeSymbol>();
        foreach (var item in items)
        {
            if (item is not MaybeSymbol maybe)
                return Choose(cases, item);
            if (EveryStep.Has(maybe.Condition.Formula))
                return Choose(cases, maybe.Item);
            cases.Add(maybe);
        }
        return Choose(
            cases,
            otherwise
                ?? throw new UnreadableException("a list may be empty at some steps, where Python has no item to take")
        );
    }

    /// <summary><c>next</c>.</summary>
    public static Symbol Next(Given given) => First(Tables.Items(given.Positional[0]), given.Find(1, "default"));

    /// <summary>The item of index 0 or -1.</summary>
    public static Symbol End(Symbol list, NumberSymbol index)
    {
        if (index.Constant is not (0 or -1))
            throw new UnreadableException("of a list whose length depends on the step, index 0 or -1 may be taken");
        var items = Tables.Items(list);
        return First(index.Constant == 0 ? items : items.Reverse(), null);
    }

    /// <summary>The greatest or the least of the items that are there, which are known numbers.</summary>
    public static Symbol Extreme(string name, Symbol list, Symbol? otherwise)
    {
        var sorted = Tables.Items(list).OrderBy(Known).ToArray();
        return First(name == "max" ? sorted.Reverse() : sorted, otherwise);

        double Known(Symbol item) =>
            Operations.Number((item as MaybeSymbol)?.Item ?? item, "a number").Constant
            ?? throw new UnreadableException(
                $"'{name}' of items that may be missing at some steps is read for known numbers alone"
            );
    }

    private static Symbol Choose(List<MaybeSymbol> cases, Symbol last) =>
        cases.AsEnumerable().Reverse().Aggregate(last, (rest, each) => Operations.If(each.Condition, each.Item, rest));
}
