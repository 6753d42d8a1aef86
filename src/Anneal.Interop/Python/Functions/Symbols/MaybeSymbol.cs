namespace Anneal.Interop.Python.Functions;

/// <summary>An item that a list has under a condition.</summary>
internal sealed record MaybeSymbol(NumberSymbol Condition, Symbol Item) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "an item that a list may not have";
}
