namespace Anneal.Interop.Python.Syntax;

/// <summary><c>then if condition else otherwise</c>.</summary>
internal sealed record ConditionalExpression(
    SourcePlace At,
    Expression Condition,
    Expression Then,
    Expression Otherwise
) : Expression(At, Condition, Then, Otherwise);
