using Anneal.Language.Syntax;

namespace Anneal.Language.CSharp;

/// <summary>Tells C# from Python and from our own language.</summary>
internal static class CSharpText
{
    private static readonly string[] OfPython = ["lambda", "def", "import"];

    /// <summary>
    /// Whether a text has what only C# has: <c>=&gt;</c>, <c>new</c>, <c>var</c>, a comment after <c>//</c>, arguments
    /// named with a colon, or numbers with a suffix; and nothing that only Python has.
    /// </summary>
    /// <exception cref="ScheduleTextException">It has a character that no text has.</exception>
    public static bool Is(string text)
    {
        if (text.Length > SyntaxParser.LongestText)
            return false;
        var tokens = Lexer.Read(text, isCSharp: true);
        var isCSharp = tokens is [.., var last, _] && last.Is(";") && HasCommentAfter(last);
        for (var i = 0; i < tokens.Count - 2; i++)
        {
            var (token, next, third) = (tokens[i], tokens[i + 1], tokens[i + 2]);
            var beginsArgument = (token.Is("(") || token.Is(",")) && next.Kind == TokenKind.Name;
            if (OfPython.Any(token.Is) || (beginsArgument && third.Is("=")))
                return false;
            isCSharp |=
                token.Is("=>")
                || token.Is("new")
                || (token.Is("var") && next.Kind == TokenKind.Name)
                || (token.Kind == TokenKind.Number && char.IsAsciiLetter(LastOf(token)))
                || (beginsArgument && third.Is(":"));
        }
        return isCSharp;

        char LastOf(Token token) => text[token.Span.Start + token.Span.Length - 1];

        bool HasCommentAfter(Token token) => text.IndexOf("//", token.Span.Start, StringComparison.Ordinal) > 0;
    }
}
