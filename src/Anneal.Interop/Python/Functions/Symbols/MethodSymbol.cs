namespace Anneal.Interop.Python.Functions;

/// <summary>A method of a value that is no object of the source: <c>table.get</c>.</summary>
internal sealed record MethodSymbol(Symbol Owner, string Name) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a method";
}
