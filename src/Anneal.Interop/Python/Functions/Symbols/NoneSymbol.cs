namespace Anneal.Interop.Python.Functions;

/// <summary><c>None</c>.</summary>
internal sealed record NoneSymbol : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "None";
}
