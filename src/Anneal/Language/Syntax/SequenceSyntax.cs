namespace Anneal.Language.Syntax;

/// <summary><c>a then b</c>.</summary>
internal sealed record SequenceSyntax(SourceSpan Span, List<SyntaxNode> Parts) : SyntaxNode(Span);
