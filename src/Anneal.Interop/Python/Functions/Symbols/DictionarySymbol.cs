namespace Anneal.Interop.Python.Functions;

/// <summary>A dictionary that is written out.</summary>
internal sealed record DictionarySymbol(IReadOnlyList<(Symbol Key, Symbol Value)> Entries) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a dictionary";
}
