namespace Anneal.Language.Syntax;

/// <summary>A word, with its dots: <c>base</c>, <c>triangular</c>, <c>optimizer</c>, <c>math.pi</c>.</summary>
internal sealed record NameSyntax(SourceSpan Span, string Name) : SyntaxNode(Span);
