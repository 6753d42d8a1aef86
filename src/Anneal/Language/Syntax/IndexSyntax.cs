namespace Anneal.Language.Syntax;

/// <summary><c>list[index]</c>.</summary>
internal sealed record IndexSyntax(SourceSpan Span, SyntaxNode List, SyntaxNode Index) : SyntaxNode(Span);
