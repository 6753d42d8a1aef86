namespace Anneal.Interop.Pickle;

/// <summary>Python's <c>list</c> or <c>tuple</c>. A list may hold itself.</summary>
internal sealed class PickleSequence(bool isTuple, params IEnumerable<PickleValue> items) : PickleValue
{
    public bool IsTuple => isTuple;

    public List<PickleValue> Items { get; } = [.. items];

    public override string Kind => isTuple ? "a tuple" : "a list";
}
