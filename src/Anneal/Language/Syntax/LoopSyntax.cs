namespace Anneal.Language.Syntax;

/// <summary>A loop behind a pasted schedule, or a function with one, of which the words are kept.</summary>
internal sealed record LoopSyntax(SourceSpan Span, List<Token> Words) : SyntaxNode(Span)
{
    /// <summary>The name of the function; null where it is a loop.</summary>
    public string? Function => Words[0].Is("def") ? Words[1].Text : null;
}
