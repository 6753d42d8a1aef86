namespace Anneal.Language.Syntax;

/// <summary><c>[a, b]</c> or <c>(a, b)</c>.</summary>
internal sealed record ListSyntax(SourceSpan Span, List<SyntaxNode> Items) : SyntaxNode(Span);
