namespace Anneal.Interop.Python.Syntax;

/// <summary>Goes through the words of a statement.</summary>
internal sealed class TokenReader(List<Token> tokens)
{
    private int position;

    public Token Current => Peek(0);

    public bool AtEnd => position >= tokens.Count;

    public Token Peek(int ahead) =>
        position + ahead < tokens.Count ? tokens[position + ahead] : new(TokenKind.End, "", tokens[^1].At);

    /// <summary>Whether the present word is one of these names and marks.</summary>
    public bool IsAt(params ReadOnlySpan<string> texts) => Current.Is(texts);

    public Token Take()
    {
        var token = Current;
        position++;
        return token;
    }

    public bool TakeIf(string text)
    {
        if (!IsAt(text))
            return false;
        position++;
        return true;
    }

    /// <summary>
    /// Skips to the next word outside of brackets that is this one; to the end where there is none.
    /// </summary>
    public void SkipTo(string text)
    {
        for (var open = 0; !AtEnd && !(open <= 0 && IsAt(text)); position++)
        {
            if (IsAt("(", "[", "{"))
                open++;
            if (IsAt(")", "]", "}"))
                open--;
        }
    }

    /// <summary>Leaves the rest of the statement out.</summary>
    public void SkipAll() => position = tokens.Count;
}
