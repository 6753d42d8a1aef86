namespace Anneal.Language.Syntax;

/// <summary><c>list[start:stop:step]</c>; what is left out is null.</summary>
internal sealed record SliceSyntax(
    SourceSpan Span,
    SyntaxNode List,
    SyntaxNode? Start,
    SyntaxNode? Stop,
    SyntaxNode? Step
) : SyntaxNode(Span);
