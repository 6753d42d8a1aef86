namespace Anneal.Language.Syntax;

/// <summary><c>part for length</c>.</summary>
internal sealed record ForSyntax(SourceSpan Span, SyntaxNode Part, SyntaxNode Length) : SyntaxNode(Span);
