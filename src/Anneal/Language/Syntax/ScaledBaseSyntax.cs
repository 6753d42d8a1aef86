namespace Anneal.Language.Syntax;

/// <summary><c>base * number</c> or <c>base / number</c>: one value, and so tighter than any other product.</summary>
internal sealed record ScaledBaseSyntax(SourceSpan Span, bool Divides, double Number) : SyntaxNode(Span);
