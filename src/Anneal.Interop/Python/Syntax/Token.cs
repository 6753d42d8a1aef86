namespace Anneal.Interop.Python.Syntax;

/// <summary>A word of the source.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, SourcePlace At)
{
    public bool Is(string text) => Kind is TokenKind.Operator or TokenKind.Name && Text == text;
}
