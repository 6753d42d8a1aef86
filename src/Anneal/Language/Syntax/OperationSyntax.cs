namespace Anneal.Language.Syntax;

/// <summary>
/// Operands with an operator between any two, of one rank, read from the left: <c>+ -</c>, <c>* / // %</c>,
/// comparisons, <c>and</c>, <c>or</c>.
/// </summary>
internal sealed record OperationSyntax(
    SourceSpan Span,
    SyntaxNode First,
    List<(Token Operator, SyntaxNode Operand)> Rest
) : SyntaxNode(Span);
