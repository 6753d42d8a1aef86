namespace Anneal.Interop.Python.Syntax;

/// <summary>A list, a tuple or a set.</summary>
internal sealed record SequenceLiteral(SourcePlace At, IReadOnlyList<Expression> Items) : Expression(At, Items);
