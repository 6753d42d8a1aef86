namespace Anneal.Interop.Python.Functions;

/// <summary>A string.</summary>
internal sealed record TextSymbol(string Text) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a string";
}
