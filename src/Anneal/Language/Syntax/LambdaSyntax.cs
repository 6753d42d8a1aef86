namespace Anneal.Language.Syntax;

/// <summary><c>lambda x, y=1: body</c>; a parameter that must be given has no default.</summary>
internal sealed record LambdaSyntax(
    SourceSpan Span,
    List<(string Name, SyntaxNode? Default)> Parameters,
    SyntaxNode Body
) : SyntaxNode(Span);
