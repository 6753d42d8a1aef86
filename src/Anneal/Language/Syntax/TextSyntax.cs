namespace Anneal.Language.Syntax;

/// <summary>A quoted text.</summary>
internal sealed record TextSyntax(SourceSpan Span, string Text) : SyntaxNode(Span);
