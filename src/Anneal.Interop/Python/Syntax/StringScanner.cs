namespace Anneal.Interop.Python.Syntax;

/// <summary>Finds where strings end, and the expressions within formatted ones.</summary>
internal static class StringScanner
{
    /// <summary>How deep strings may stand within the fields of strings.</summary>
    private const int MostNested = 8;

    /// <summary>
    /// How far the end of a formatted string is looked for with its braces in mind; beyond, its first quote closes it.
    /// </summary>
    private const int MostFormatted = 2000;

    /// <summary>
    /// The position after a string; of one that is never closed the end of the line, or of the text where it may span
    /// lines.
    /// </summary>
    /// <param name="text">The source.</param>
    /// <param name="start">Where its prefix begins.</param>
    /// <param name="quote">Where its quote stands.</param>
    public static int EndOf(string text, int start, int quote) =>
        (IsFormatted(text[start..quote]) ? End(text, quote, fields: true, depth: 0) : null)
        ?? End(text, quote, fields: false, depth: 0)
        ?? (IsTriple(text, quote) ? text.Length : LineEnd(text, quote));

    /// <summary>A string without prefix and quotes.</summary>
    public static (string Content, int Start, bool IsFormatted) Content(string token)
    {
        var quote = token.IndexOfAny(['"', '\'']);
        var marks = IsTriple(token, quote) ? 3 : 1;
        var start = Math.Min(token.Length, quote + marks);
        var closed =
            token.Length - marks >= start && token.EndsWith(new string(token[quote], marks), StringComparison.Ordinal);
        return (token[start..(closed ? token.Length - marks : token.Length)], start, IsFormatted(token[..quote]));
    }

    /// <summary>The expressions in the braces of a formatted string, with where each begins.</summary>
    public static IEnumerable<(int Start, string Text)> Fields(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '{')
                continue;
            if (i + 1 < content.Length && content[i + 1] == '{')
            {
                i++;
                continue;
            }
            var (start, depth, end) = (i + 1, 0, -1);
            for (i = start; i < content.Length; i++)
            {
                var character = content[i];
                if (character is '"' or '\'')
                    i = (End(content, i, fields: false, depth: 0) ?? content.Length) - 1;
                else if (character is '(' or '[' or '{')
                    depth++;
                else if (depth > 0 && character is ')' or ']' or '}')
                    depth--;
                else if (
                    depth == 0
                    && end < 0
                    && (character == ':' || character == '!' && !(i + 1 < content.Length && content[i + 1] == '='))
                )
                    end = i;
                else if (depth == 0 && character == '}')
                    break;
            }
            yield return (start, content[start..(end < 0 ? Math.Min(i, content.Length) : end)]);
        }
    }

    private static bool IsFormatted(string prefix) =>
        prefix.Contains('f', StringComparison.OrdinalIgnoreCase)
        || prefix.Contains('t', StringComparison.OrdinalIgnoreCase);

    private static bool IsTriple(string text, int quote) =>
        quote + 2 < text.Length && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];

    private static int? End(string text, int quote, bool fields, int depth)
    {
        var triple = IsTriple(text, quote);
        var braces = 0;
        var last = fields ? Math.Min(text.Length, quote + MostFormatted) : text.Length;
        for (var i = quote + (triple ? 3 : 1); i < last; i++)
        {
            var character = text[i];
            if (character == '\\')
                i++;
            else if (character is '\n' or '\r' && !triple)
                return null;
            else if (braces > 0 && character is '"' or '\'')
            {
                if (depth >= MostNested || End(text, i, fields: false, depth + 1) is not { } end)
                    return null;
                i = end - 1;
            }
            else if (character == text[quote] && (!triple || IsTriple(text, i)))
                return i + (triple ? 3 : 1);
            else if (fields && character == '{')
            {
                if (braces == 0 && i + 1 < text.Length && text[i + 1] == '{')
                    i++;
                else
                    braces++;
            }
            else if (braces > 0 && character == '}')
                braces--;
        }
        return null;
    }

    private static int LineEnd(string text, int start) =>
        text.IndexOfAny(['\n', '\r'], start) is >= 0 and var end ? end : text.Length;
}
