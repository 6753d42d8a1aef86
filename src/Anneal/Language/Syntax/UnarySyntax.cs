namespace Anneal.Language.Syntax;

/// <summary><c>-a</c>, <c>+a</c>, <c>not a</c>.</summary>
internal sealed record UnarySyntax(SourceSpan Span, Token Operator, SyntaxNode Operand) : SyntaxNode(Span);
