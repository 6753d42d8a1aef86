namespace Anneal.Language.Syntax;

/// <summary><c>{a: b}</c>.</summary>
internal sealed record MapSyntax(SourceSpan Span, List<(SyntaxNode Key, SyntaxNode Value)> Entries) : SyntaxNode(Span);
