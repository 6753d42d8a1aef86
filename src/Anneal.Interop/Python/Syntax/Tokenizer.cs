namespace Anneal.Interop.Python.Syntax;

/// <summary>
/// Cuts Python text into statements and these into words. Never fails: what it does not know becomes an operator of one
/// character.
/// </summary>
internal sealed class Tokenizer
{
    private const int TabWidth = 8;

    private static readonly string[] LongOperators =
        "**= //= >>= <<= ... ** // -> := == != <= >= += -= *= /= %= @= &= |= ^= >> <<".Split(' ');

    // None of them begins a line within brackets, so that a bracket that is still open there was never closed.
    private static readonly HashSet<string> NeverInBrackets =
    [
        .. (
            "def class while with import return try except finally raise break continue pass del "
            + "global nonlocal assert"
        ).Split(' '),
    ];

    private readonly string text;
    private readonly int? cell;
    private readonly List<LogicalLine> lines = [];
    private readonly List<Token> tokens = [];
    private readonly ICollection<IgnoreComment>? ignores;
    private int position,
        line,
        lineStart,
        indentation,
        openBrackets;
    private bool isContinued;

    private Tokenizer(string text, int firstLine, int? cell, ICollection<IgnoreComment>? ignores = null) =>
        (this.text, line, this.cell, this.ignores) = (text, firstLine, cell, ignores);

    /// <summary>The statements of a text.</summary>
    /// <param name="text">Python, or nearly.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="cell">The cell that it stands in.</param>
    /// <param name="ignores">Takes the comments that ask for silence.</param>
    public static IReadOnlyList<LogicalLine> Read(
        string text,
        int firstLine = 1,
        int? cell = null,
        ICollection<IgnoreComment>? ignores = null
    )
    {
        var tokenizer = new Tokenizer(text, firstLine, cell, ignores);
        tokenizer.ReadAll();
        return tokenizer.lines;
    }

    /// <summary>The words of an expression that stands within a string.</summary>
    public static IReadOnlyList<Token> ReadField(string text, SourcePlace at)
    {
        var tokenizer = new Tokenizer(text, at.Line, at.Cell) { openBrackets = 1, lineStart = 1 - at.Column };
        tokenizer.ReadAll();
        return tokenizer.lines is [var only, ..] ? only.Tokens : [];
    }

    private void ReadAll()
    {
        var atLineStart = true;
        while (position < text.Length)
        {
            if (atLineStart)
            {
                atLineStart = false;
                if (!BeginLine())
                    continue;
            }
            var character = text[position];
            if (character is '\n' or '\r')
            {
                NextLine();
                if (openBrackets == 0)
                {
                    EndStatement();
                    isContinued = false;
                }
                atLineStart = true;
            }
            else if (character == '\\' && Next is '\n' or '\r')
            {
                position++;
                NextLine();
            }
            else if (char.IsWhiteSpace(character) || character is '\ufeff' or '\u200b')
                position++;
            else if (character == '#')
                SkipComment();
            else if (character == ';' && openBrackets == 0)
            {
                position++;
                EndStatement();
                isContinued = lines.Count > 0;
            }
            else
                ReadToken(character);
        }
        EndStatement();
    }

    /// <summary>Measures the indentation; false where the line is none of Python's.</summary>
    private bool BeginLine()
    {
        var columns = 0;
        while (position < text.Length && text[position] is ' ' or '\t' or '\u00a0' or '\f' or '\ufeff')
        {
            columns = text[position] == '\t' ? (columns / TabWidth + 1) * TabWidth : columns + 1;
            position++;
            if (position == text.Length)
                return false;
        }
        if (position >= text.Length)
            return false;
        if (openBrackets > 0)
        {
            if (!NeverInBrackets.Contains(WordAt(position)))
                return true;
            openBrackets = 0;
            EndStatement();
            isContinued = false;
        }
        if (tokens.Count > 0)
            return true; // the line above ended in a backslash
        indentation = columns;
        // Commands of notebooks.
        if (text[position] is not ('%' or '!' or '?'))
            return true;
        SkipToLineEnd();
        return position < text.Length;
    }

    private void SkipComment()
    {
        var (start, at) = (position, new SourcePlace(line, position - lineStart + 1, cell));
        SkipToLineEnd();
        if (ignores is not null && IgnoreComment.Read(text.AsSpan(start, position - start), at) is { } ignore)
            ignores.Add(tokens.Count > 0 ? ignore with { FirstLine = tokens[0].At.Line } : ignore);
    }

    private void ReadToken(char character)
    {
        var start = position;
        if (StringPrefixLength() is { } prefix)
        {
            position = StringScanner.EndOf(text, start, start + prefix);
            Add(TokenKind.Text, start);
            for (var i = start; i < position; i++)
                if (text[i] == '\n')
                    (line, lineStart) = (line + 1, i + 1);
        }
        else if (char.IsLetter(character) || character == '_')
        {
            position += WordAt(position).Length;
            Add(TokenKind.Name, start);
        }
        else if (char.IsAsciiDigit(character) || character == '.' && char.IsAsciiDigit(Next))
        {
            SkipNumber();
            Add(TokenKind.Number, start);
        }
        else
        {
            position += LongOperators
                .FirstOrDefault(known => string.CompareOrdinal(text, start, known, 0, known.Length) == 0)
                ?.Length
                ?? 1;
            if (character is '(' or '[' or '{')
                openBrackets++;
            if (character is ')' or ']' or '}')
                openBrackets = Math.Max(0, openBrackets - 1);
            Add(TokenKind.Operator, start);
        }
    }

    private void SkipNumber()
    {
        while (
            position < text.Length
            && (
                char.IsAsciiLetterOrDigit(text[position])
                || text[position] is '.' or '_'
                || text[position] is '+' or '-' && text[position - 1] is 'e' or 'E'
            )
        )
            position++;
    }

    /// <summary>How many letters stand before the quote of a string that begins here; null where none does.</summary>
    private int? StringPrefixLength()
    {
        for (var length = 0; length <= 2 && position + length < text.Length; length++)
        {
            if (text[position + length] is '"' or '\'')
                return length;
            if (!"rRbBuUfFtT".Contains(text[position + length]))
                return null;
        }
        return null;
    }

    private string WordAt(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return text[start..end];
    }

    private void Add(TokenKind kind, int start) =>
        tokens.Add(new(kind, text[start..position], new(line, start - lineStart + 1, cell)));

    private char Next => position + 1 < text.Length ? text[position + 1] : '\0';

    private void SkipToLineEnd()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
            position++;
    }

    private void NextLine()
    {
        if (text[position] == '\r' && Next == '\n')
            position++;
        position++;
        (line, lineStart) = (line + 1, position);
    }

    private void EndStatement()
    {
        if (tokens.Count == 0)
            return;
        lines.Add(new(indentation, [.. tokens], isContinued));
        tokens.Clear();
    }
}
