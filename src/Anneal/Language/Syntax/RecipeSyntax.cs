namespace Anneal.Language.Syntax;

/// <summary>A whole text: the rate, its feedback, and what is scheduled beside it.</summary>
internal sealed record RecipeSyntax(
    SyntaxNode Rate,
    List<CallSyntax> Feedback,
    List<(Token Name, SyntaxNode Curve)> Companions
);
