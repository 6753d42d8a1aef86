namespace Anneal.Language.Syntax;

internal enum TokenKind
{
    Number,
    Name,
    Text,
    Symbol,
    End,
}

/// <summary>
/// One word of a text. <see cref="Text"/> is the name (with its dots), the symbol, or the content of a quoted text.
/// </summary>
internal sealed record Token(TokenKind Kind, string Text, double Number, SourceSpan Span)
{
    public bool Is(string symbolOrWord) => Kind is TokenKind.Symbol or TokenKind.Name && Text == symbolOrWord;

    public override string ToString() =>
        Kind switch
        {
            TokenKind.End => "the end of the text",
            TokenKind.Text => $"the quoted text '{Text}'",
            TokenKind.Number => $"the number {NumberText.Format(Number)}",
            _ => $"'{Text}'",
        };
}
