namespace Anneal.Interop.Python.Functions;

/// <summary>A list, a tuple or an array whose items are known one by one.</summary>
/// <param name="Items">The items.</param>
/// <param name="IsArray">Whether operators act on each item.</param>
internal sealed record ListSymbol(IReadOnlyList<Symbol> Items, bool IsArray = false) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}
