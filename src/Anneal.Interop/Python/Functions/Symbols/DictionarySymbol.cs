using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>A dictionary that is written out.</summary>
internal sealed record DictionarySymbol(IReadOnlyList<(Symbol Key, Symbol Value)> Entries) : Symbol
{
    /// <summary>What the reader of the source knows it as; null where a function writes it out.</summary>
    public RecordValue? Record { get; init; }

    /// <inheritdoc/>
    public override string Kind => "a dictionary";
}
