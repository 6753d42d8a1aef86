namespace Anneal.Interop.Python.Reading;

/// <summary>A list or a tuple.</summary>
internal sealed class SequenceValue(IReadOnlyList<Value> items) : Value(items)
{
    private readonly List<(Value Element, IReadOnlyList<Condition> Conditions)> appended = [];

    public IReadOnlyList<Value> Items => Origins;

    /// <summary>What was appended to it, and under which conditions.</summary>
    public IReadOnlyList<(Value Element, IReadOnlyList<Condition> Conditions)> Appended => appended;

    /// <summary>Notes that an element was appended.</summary>
    public void Append(Value element, IReadOnlyList<Condition> conditions) => appended.Add((element, conditions));
}
