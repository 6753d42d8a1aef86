namespace Anneal.Language.Syntax;

/// <summary><c>part every length</c>.</summary>
internal sealed record EverySyntax(SourceSpan Span, SyntaxNode Part, SyntaxNode Length) : SyntaxNode(Span);
