namespace Anneal.Interop.Pickle;

/// <summary>Python's <c>None</c>.</summary>
internal sealed class PickleNone : PickleValue
{
    private PickleNone() { }

    public static PickleNone Instance { get; } = new();

    public override string Kind => "None";
}
