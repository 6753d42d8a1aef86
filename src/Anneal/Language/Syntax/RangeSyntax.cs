namespace Anneal.Language.Syntax;

/// <summary><c>a -> b</c>.</summary>
internal sealed record RangeSyntax(SourceSpan Span, SyntaxNode From, SyntaxNode To) : SyntaxNode(Span);
