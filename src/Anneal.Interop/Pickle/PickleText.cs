namespace Anneal.Interop.Pickle;

/// <summary>Python's <c>str</c>.</summary>
internal sealed class PickleText(string value) : PickleValue
{
    public string Value => value;

    public override string Kind => "a text";
}
