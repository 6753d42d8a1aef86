namespace Anneal.Interop.Python.Functions;

/// <summary>Methods of lists, arrays, dictionaries and parameter groups.</summary>
internal static class Methods
{
    /// <summary>Whether dictionaries have a method of this name.</summary>
    public static bool Has(string name) => name is "get" or "keys" or "values" or "items";

    /// <summary>What a call of a method gives.</summary>
    public static Symbol Call(MethodSymbol method, Given given)
    {
        var owner = method.Owner;
        switch (method.Name, owner)
        {
            case ("get", DictionarySymbol dictionary) when given.Positional.Count > 0:
                return Tables.Entry(dictionary, given.Positional[0], given.Find(1, "default") ?? new NoneSymbol());
            // Whether a group has a further entry is taken as 'no'.
            case ("get", GroupSymbol)
                when given.Positional is [TextSymbol { Text: not ("lr" or "initial_lr") }, var other]:
                return other;
            case ("keys", DictionarySymbol dictionary):
                return new ListSymbol([.. dictionary.Entries.Select(entry => entry.Key)]);
            case ("values", DictionarySymbol dictionary):
                return new ListSymbol([.. dictionary.Entries.Select(entry => entry.Value)]);
            case ("items", DictionarySymbol dictionary):
                return new ListSymbol([
                    .. dictionary.Entries.Select(entry => new ListSymbol([entry.Key, entry.Value])),
                ]);
            case (
                "tolist"
                    or "copy"
                    or "item"
                    or "astype"
                    or "squeeze"
                    or "flatten",
                NumberSymbol
                    or ListSymbol
                    or TableSymbol
            ):
                return owner;
            case ("lower", TextSymbol text):
                return new TextSymbol(text.Text.ToLowerInvariant());
            case ("sum" or "max" or "min" or "any" or "all", ListSymbol or TableSymbol)
                when given.Positional.Count == 0:
                return PythonFunctions.Call(method.Name, Given.By(owner))!;
            default:
                throw owner is UnreadSymbol or ObjectSymbol
                    ? Operations.Unread(owner, "a value")
                    : new UnreadableException($"'{method.Name}' of {owner.Kind} is not read");
        }
    }
}
