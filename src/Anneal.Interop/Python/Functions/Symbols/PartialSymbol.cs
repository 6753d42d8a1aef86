namespace Anneal.Interop.Python.Functions;

/// <summary>A function with some of its arguments given.</summary>
internal sealed record PartialSymbol(Symbol Function, Given Given) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a function";
}
