namespace Anneal.Interop.Python.Syntax;

/// <summary><c>[element for target in iterable if condition]</c>.</summary>
internal sealed record ComprehensionExpression(
    SourcePlace At,
    Expression Element,
    Expression Target,
    Expression Iterable,
    bool IsFiltered
) : Expression(At, Iterable, Element);
