namespace Anneal.Language.Syntax;

/// <summary><c>a if condition else b</c>.</summary>
internal sealed record ConditionalSyntax(SourceSpan Span, SyntaxNode Then, SyntaxNode Condition, SyntaxNode Otherwise)
    : SyntaxNode(Span);
