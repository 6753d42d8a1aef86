namespace Anneal.Interop.Pickle;

/// <summary>A name of Python's: it stays a name.</summary>
internal sealed class PickleGlobal(string module, string name) : PickleValue
{
    public string Module => module;

    public string Name => name;

    public override string Kind => $"{module}.{name}";
}
