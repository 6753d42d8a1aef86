namespace Anneal.Interop.Python.Syntax;

/// <summary>A dictionary; keys and values in turn.</summary>
internal sealed record DictionaryLiteral(SourcePlace At, IReadOnlyList<Expression> KeysAndValues)
    : Expression(At, KeysAndValues);
