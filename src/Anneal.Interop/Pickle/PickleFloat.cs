namespace Anneal.Interop.Pickle;

/// <summary>Python's <c>float</c>.</summary>
internal sealed class PickleFloat(double value) : PickleValue
{
    public double Value => value;

    public override string Kind => Invariant($"the number {value}");
}
