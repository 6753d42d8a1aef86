namespace Anneal.Interop.Python.Syntax;

/// <summary>A string, with the expressions in its braces where it is formatted.</summary>
internal sealed record TextLiteral(SourcePlace At, string Text, IReadOnlyList<Expression> Fields)
    : Expression(At, Fields);
