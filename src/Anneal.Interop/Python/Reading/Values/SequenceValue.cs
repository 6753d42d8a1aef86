namespace Anneal.Interop.Python.Reading;

/// <summary>A list or a tuple.</summary>
internal sealed class SequenceValue(IReadOnlyList<Value> items) : Value(items)
{
    private readonly List<Value> appended = [];

    public IReadOnlyList<Value> Items => Origins;

    /// <summary>What was appended to it, in whatever branch.</summary>
    public IReadOnlyList<Value> Appended => appended;

    /// <summary>Notes that an element was appended.</summary>
    public void Append(Value element) => appended.Add(element);
}
