namespace Anneal.Interop.Python.Reading;

/// <summary>A list or a tuple.</summary>
internal sealed class SequenceValue(IReadOnlyList<Value> items) : Value(items)
{
    private readonly List<Value> added = [];

    /// <summary>The items that the source writes out.</summary>
    public IReadOnlyList<Value> Items => Origins;

    /// <summary>The same, and the optimizers and schedulers that were appended later.</summary>
    public IReadOnlyList<Value> Parts => added.Count == 0 ? Items : [.. Items, .. added];

    /// <summary>Appends an optimizer or a scheduler; how many there are at the end is not known.</summary>
    public void Append(Value part)
    {
        if (!added.Contains(part))
            added.Add(part);
        ChangeElements();
    }
}
