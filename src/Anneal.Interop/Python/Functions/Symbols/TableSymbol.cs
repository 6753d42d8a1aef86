namespace Anneal.Interop.Python.Functions;

/// <summary>A list, a range or an array whose items follow one rule.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="At">The item of an index from 0.</param>
/// <param name="IsArray">Whether operators act on each item.</param>
internal sealed record TableSymbol(long Count, Func<NumberSymbol, Symbol> At, bool IsArray) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a table";
}
