namespace Anneal.Interop.Python.Syntax;

/// <summary>A word of the source.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, SourcePlace At)
{
    /// <summary>Whether an expression can begin with it.</summary>
    public bool BeginsExpression =>
        Kind switch
        {
            TokenKind.Number or TokenKind.Text => true,
            TokenKind.Name => Text is not ("if" or "else" or "for" or "in" or "is" or "and" or "or" or "async"),
            TokenKind.Operator => Text is "(" or "[" or "{" or "-" or "+" or "~" or "...",
            _ => false,
        };

    /// <summary>Whether it is one of these names and marks; a string with such a text is none.</summary>
    public bool Is(params ReadOnlySpan<string> texts) =>
        Kind is TokenKind.Operator or TokenKind.Name && texts.Contains(Text);
}
