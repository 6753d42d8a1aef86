namespace Anneal.Interop.Python.Functions;

/// <summary>A parameter group of an optimizer.</summary>
internal sealed record GroupSymbol : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a parameter group";
}
