using System.Globalization;

namespace Anneal.Language.Syntax;

/// <summary>Cuts a text into words. Line breaks and spaces only separate.</summary>
internal sealed class Lexer
{
    private static readonly string[] Symbols =
    [
        "->",
        "**",
        "//",
        "<=",
        ">=",
        "==",
        "!=",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "=",
        "|",
        "*",
        "/",
        "%",
        "+",
        "-",
        "<",
        ">",
        ":",
        ";",
    ];

    // What C# has besides; the longer ones first.
    private static readonly string[] CSharpSymbols = ["=>", "&&", "||", "!=", "!", "?", .. Symbols];

    private readonly string text;
    private readonly bool isCSharp;
    private int position;
    private int line = 1;
    private int lineStart;

    private Lexer(string text, bool isCSharp) => (this.text, this.isCSharp) = (text, isCSharp);

    /// <summary>The words, and the end of the text behind them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCSharp">Whether comments, signs and numbers are those of C#, not of Python.</param>
    public static List<Token> Read(string text, bool isCSharp = false)
    {
        var lexer = new Lexer(text, isCSharp);
        var tokens = new List<Token>();
        do tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char At(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private SourceSpan From(int start) => new(start, position - start, line, start - lineStart + 1);

    private ScheduleTextException Error(int start, string problem) =>
        new(text, new SourceSpan(start, 1, line, start - lineStart + 1), problem);

    private Token Next()
    {
        SkipSpace();
        var start = position;
        var c = At(0);
        if (position >= text.Length)
            return new(TokenKind.End, "", 0, From(start));
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(1))))
            return ReadNumber();
        if (char.IsAsciiLetter(c) || c == '_')
            return ReadName();
        if (c is '"' or '\'')
            return ReadText(c);
        if (c == '.' && IsRelativeImport())
        {
            while (At(0) == '.')
                position++;
            return new(TokenKind.Symbol, text[start..position], 0, From(start));
        }
        if (c == '.' && At(1) == '.' && At(2) == '.')
        {
            position += 3;
            return new(TokenKind.Name, "...", 0, From(start));
        }
        // A method of what stands before it; names have their dots themselves.
        if (c == '.' && position > 0 && text[position - 1] is ')' or ']' or '}')
        {
            position++;
            return new(TokenKind.Symbol, ".", 0, From(start));
        }
        // What decorates a function or a class.
        if (c == '@' && !isCSharp && char.IsAsciiLetter(At(1)))
        {
            position++;
            return new(TokenKind.Symbol, "@", 0, From(start));
        }
        foreach (var symbol in isCSharp ? CSharpSymbols : Symbols)
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0)
            {
                position += symbol.Length;
                return new(TokenKind.Symbol, symbol, 0, From(start));
            }
        throw Error(
            start,
            char.IsControl(c) || char.IsSurrogate(c)
                ? $"a character that schedule text does not have (U+{(int)c:X4})."
                : $"'{c}' is not a character of schedule text."
        );
    }

    private void SkipSpace()
    {
        for (; position < text.Length; position++)
        {
            if (BeginsComment())
                while (position + 1 < text.Length && text[position + 1] != '\n')
                    position++;
            else if (text[position] == '\n')
                (line, lineStart) = (line + 1, position + 1);
            else if (!isCSharp && text[position] == '\\' && text.AsSpan(position + 1).TrimStart(" \t\r") is ['\n', ..])
                continue; // joins the line with the next one
            else if (!char.IsWhiteSpace(text[position]))
                return;
        }
    }

    // from .._base_.schedules import *
    private bool IsRelativeImport() =>
        text.AsSpan(0, position).TrimEnd(' ').EndsWith("from") && text.AsSpan(position).TrimStart('.') is not [' ', ..];

    private bool BeginsComment() => isCSharp ? At(0) == '/' && At(1) == '/' : At(0) == '#';

    private Token ReadName()
    {
        var start = position;
        while (
            char.IsAsciiLetterOrDigit(At(0))
            || At(0) == '_'
            || (At(0) == '.' && (char.IsAsciiLetter(At(1)) || At(1) == '_'))
        )
            position++;
        // The value of a text with names in braces is not asked for.
        return At(0) is '"' or '\'' && text[start..position] is "f" or "r" or "b"
            ? ReadText(At(0))
            : new(TokenKind.Name, text[start..position], 0, From(start));
    }

    private Token ReadNumber()
    {
        var start = position;
        SkipDigits();
        if (At(0) == '.')
        {
            position++;
            SkipDigits();
        }
        if (At(0) is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
        {
            position += 2;
            SkipDigits();
        }
        var digits = text.AsSpan(start, position - start).ToString().Replace("_", "", StringComparison.Ordinal);
        if (
            text[position - 1] == '_'
            || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
            throw Error(start, $"'{text[start..position]}' is not a number.");
        if (!double.IsFinite(number))
            throw Error(start, $"the number {text[start..position]} is too large.");
        if (!isCSharp || At(0) is not ('f' or 'F' or 'd' or 'D' or 'L') || char.IsAsciiLetterOrDigit(At(1)))
            return new(TokenKind.Number, digits, number, From(start));
        var suffix = text[position++];
        return suffix switch
        {
            'L' => new(TokenKind.Number, digits, number, From(start)),
            'd' or 'D' => new(TokenKind.Number, digits + suffix, number, From(start)),
            _ => new(TokenKind.Number, digits + suffix, (float)number, From(start)),
        };
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(0)) || (At(0) == '_' && position > 0 && char.IsAsciiDigit(text[position - 1])))
            position++;
    }

    private Token ReadText(char quote)
    {
        var start = position++;
        if (At(0) == quote && At(1) == quote)
            return ReadLongText(start, quote);
        for (; At(0) != quote; position++)
        {
            if (At(0) == '\\')
                position++;
            if (position >= text.Length || text[position] == '\n')
                throw Error(start, $"a quoted text must end with {quote} on its line.");
        }
        position++;
        return new(TokenKind.Text, text[(start + 1)..(position - 1)], 0, From(start));
    }

    // Between three quotes on either side a text may have several lines.
    private Token ReadLongText(int start, char quote)
    {
        position += 2;
        var end = text.IndexOf(new string(quote, 3), position, StringComparison.Ordinal);
        if (end < 0)
            throw Error(start, $"a text between three quotes must end with three of {quote}.");
        var token = new Token(TokenKind.Text, text[position..end], 0, From(start));
        line += token.Text.AsSpan().Count('\n');
        position = end + 3;
        lineStart = text.LastIndexOf('\n', end) + 1;
        return token;
    }
}
