namespace Anneal.Interop.Pickle;

/// <summary>Python's <c>int</c>, as far as 64 bits go.</summary>
internal sealed class PickleInteger(long value) : PickleValue
{
    public long Value => value;

    public override string Kind => Invariant($"the whole number {value}");
}
