namespace Anneal.Interop.Python.Reading;

/// <summary>A list or a tuple.</summary>
internal sealed class SequenceValue(IReadOnlyList<Value> items) : Value(items)
{
    public IReadOnlyList<Value> Items => Origins;
}
