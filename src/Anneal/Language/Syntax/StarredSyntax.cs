namespace Anneal.Language.Syntax;

/// <summary><c>*list</c> or <c>**dictionary</c> among arguments: each of its items is one.</summary>
internal sealed record StarredSyntax(SourceSpan Span, SyntaxNode Value, bool IsDictionary) : SyntaxNode(Span);
