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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OutsideOfBrackets =
        NeverInBrackets.GetAlternateLookup<ReadOnlySpan<char>>();

    // What has no letters or digits and stands alone.
    private static readonly string[] ShortOperators = [.. Enumerable.Range(0, 128).Select(mark => $"{(char)mark}")];

    private readonly string text;
    private readonly int? cell;
    private readonly HashSet<string> words = [];
    private readonly ICollection<IgnoreComment>? ignores;
    private List<Token> tokens = [];
    private LogicalLine? ended;
    private int position,
        line,
        lineStart,
        indentation,
        openBrackets;
    private bool atLineStart = true,
        isContinued,
        isFollowing;

    private Tokenizer(string text, int firstLine, int? cell, ICollection<IgnoreComment>? ignores = null) =>
        (this.text, line, this.cell, this.ignores) = (text, firstLine, cell, ignores);

    /// <summary>The statements of a text, each read when it is asked for, so that none has to be kept.</summary>
    /// <param name="text">Python, or nearly.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="cell">The cell that it stands in.</param>
    /// <param name="ignores">Takes the comments that ask for silence.</param>
    public static IEnumerable<LogicalLine> Read(
        string text,
        int firstLine = 1,
        int? cell = null,
        ICollection<IgnoreComment>? ignores = null
    ) => new Tokenizer(text, firstLine, cell, ignores).Lines();

    /// <summary>The words of an expression that stands within a string.</summary>
    public static List<Token> ReadField(string text, SourcePlace at) =>
        new Tokenizer(text, at.Line, at.Cell) { openBrackets = 1, lineStart = 1 - at.Column }
            .Lines()
            .FirstOrDefault()
            ?.Tokens
        ?? [];

    private IEnumerable<LogicalLine> Lines()
    {
        while (position < text.Length)
        {
            ReadOn();
            if (ended is null)
                continue;
            yield return ended;
            ended = null;
        }
        EndStatement();
        if (ended is not null)
            yield return ended;
    }

    /// <summary>Reads the next word or mark, which ends one statement at most.</summary>
    private void ReadOn()
    {
        if (atLineStart)
        {
            atLineStart = false;
            if (!BeginLine())
                return;
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
            isContinued = isFollowing;
        }
        else
            ReadToken(character);
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
            if (!OutsideOfBrackets.Contains(text.AsSpan(position, WordLength())))
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
            Add(TokenKind.Text, start, text[start..position]);
            for (var i = start; i < position; i++)
                if (text[i] == '\n')
                    (line, lineStart) = (line + 1, i + 1);
        }
        else if (char.IsLetter(character) || character == '_')
        {
            position += WordLength();
            Add(TokenKind.Name, start, Word(start));
        }
        else if (char.IsAsciiDigit(character) || character == '.' && char.IsAsciiDigit(Next))
        {
            SkipNumber();
            Add(TokenKind.Number, start, Word(start));
        }
        else
        {
            var mark = OperatorAt(start);
            position += mark.Length;
            if (character is '(' or '[' or '{')
                openBrackets++;
            if (character is ')' or ']' or '}')
                openBrackets = Math.Max(0, openBrackets - 1);
            Add(TokenKind.Operator, start, mark);
        }
    }

    private string OperatorAt(int start)
    {
        var first = text[start];
        foreach (var known in LongOperators)
            if (known[0] == first && string.CompareOrdinal(text, start, known, 0, known.Length) == 0)
                return known;
        return first < ShortOperators.Length ? ShortOperators[first] : first.ToString();
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

    private int WordLength()
    {
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end - position;
    }

    /// <summary>The word up to the present place; the same words are one string.</summary>
    private string Word(int start)
    {
        var word = text.AsSpan(start, position - start);
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
            return known;
        known = word.ToString();
        words.Add(known);
        return known;
    }

    private void Add(TokenKind kind, int start, string word) =>
        tokens.Add(new(kind, word, new(line, start - lineStart + 1, cell)));

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
        ended = new(indentation, tokens, isContinued);
        (tokens, isFollowing) = ([], true);
    }
}
