namespace Anneal.Interop.Pickle;

/// <summary>
/// Python's <c>dict</c>, or one of the dictionaries of <c>collections</c>; the pairs in the order in which they were
/// written. It may hold itself.
/// </summary>
internal sealed class PickleDictionary(string type = PickleDictionary.Plain) : PickleValue
{
    public const string Plain = "dict",
        Counter = "Counter";

    public string Type => type;

    public List<(PickleValue Key, PickleValue Value)> Items { get; } = [];

    public override string Kind => $"a dictionary ({type})";

    /// <summary>
    /// The value of a key that is a text; null where there is none. Of equal keys the last one counts, as in Python.
    /// </summary>
    public PickleValue? Find(string key)
    {
        for (var i = Items.Count - 1; i >= 0; i--)
            if (Items[i].Key is PickleText text && text.Value == key)
                return Items[i].Value;
        return null;
    }

    /// <summary>Adds a pair with a text as its key.</summary>
    public void Add(string key, PickleValue value) => Items.Add((new PickleText(key), value));
}
