namespace Anneal.Interop.Python.Reading;

/// <summary>What reads the options of a command line: a parser, or a group of options of one.</summary>
internal sealed class ParserValue : Value
{
    /// <summary>The classes whose fields are its options. Default: none.</summary>
    public IReadOnlyList<Value> Classes { get; init; } = [];

    /// <summary>What it gives: each option, with its default.</summary>
    public RecordValue Options { get; } = new("args", []);
}
