using System.Globalization;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

// The values of settings.
internal ref partial struct SettingsText
{
    private SyntaxNode? Value(char closing, int depth, bool isText)
    {
        var start = position;
        if (depth > DeepestValue)
            return null;
        if (text.AsSpan(position).StartsWith("dict("))
        {
            position += 5;
            return Entries(')', depth, 0) is { } arguments ? new MapSyntax(Since(start), arguments) : null;
        }
        var value = Current switch
        {
            '{' => Braces(depth),
            '[' or '(' => Items(text[position++] == '[' ? ']' : ')', depth),
            '"' or '\'' => QuotedValue(),
            _ => Called() ?? Bare(closing),
        };
        return isText ? ToEndOfLine(start, value) : value;
    }

    private MapSyntax? Braces(int depth)
    {
        var start = position++;
        return Entries('}', depth, 0) is { } entries ? new MapSyntax(Since(start), entries) : null;
    }

    private readonly bool IsTag() => TagLength() > 0;

    // !new:module.Class or !Class, above or before what it is made of
    private readonly int TagLength()
    {
        if (Current != '!')
            return 0;
        var length = 1;
        while (char.IsAsciiLetter(At(length)))
            length++;
        if ((At(length) != ':' || !char.IsAsciiLetter(At(length + 1))) && !char.IsAsciiLetterUpper(At(1)))
            return 0;
        while (char.IsAsciiLetterOrDigit(At(length)) || At(length) is '_' or '.' or ':')
            length++;
        return length;
    }

    // HyperPyYAML writes Hydra's _target_ as a tag.
    private SyntaxNode? Tagged(char closing, int depth, int column, bool isColon)
    {
        var start = position;
        position += TagLength();
        var (tag, span) = (text[start..position], Since(start));
        var target = new TextSyntax(span, tag[(tag.IndexOf(':') + 1)..].TrimStart('!'));
        if (depth > DeepestValue || Assigned(closing, depth + 1, column, isColon) is not { } arguments)
            return null;
        return arguments is MapSyntax or NameSyntax { Name: "None" }
            ? new MapSyntax(
                span,
                [(new TextSyntax(span, "_target_"), target), .. arguments is MapSyntax map ? map.Entries : []]
            )
            : arguments;
    }

    // A shell's quotes around a tuple are none of the value.
    private SyntaxNode? QuotedValue()
    {
        var start = position;
        if (Quoted() is not { } quoted)
            return null;
        if (quoted is ['(' or '[', ..])
        {
            var inside = new SettingsText(quoted, isCommand);
            if (inside.Value('\0', 0, isText: false) is ListSyntax list)
                return list with { Span = Since(start) };
        }
        // A shell's quotes stand around numbers too, and around what a variable stands for.
        return isCommand
            ? Pairs(Since(start), quoted) ?? Word(Since(start), quoted)
            : new TextSyntax(Since(start), quoted);
    }

    // In a block a text without quotes goes to the end of its line, unless another entry stands there.
    private SyntaxNode? ToEndOfLine(int start, SyntaxNode? value)
    {
        var read = position;
        if (value is TextSyntax { Text: "|" or ">" or "|-" or ">-" })
            return Block(start);
        if (value is not null)
        {
            SkipInLine();
            if (Current is '\0' or '\n' or '\r' or ';' or ',' || IsFlag() || BeginsEntry())
            {
                position = read;
                return value;
            }
        }
        position = start;
        while (Current is not ('\0' or '\n' or '\r') && !BeginsComment())
            position++;
        var line = text[start..position].TrimEnd();
        return Arithmetic(line) ?? new TextSyntax(Since(start), line);
    }

    private bool BeginsEntry()
    {
        var start = position;
        var isEntry = Key(isFlag: false) is not null && Current is ':' or '=';
        position = start;
        return isEntry;
    }

    // Lines of text that are deeper than the one above.
    private TextSyntax Block(int start)
    {
        var column = text.AsSpan(LineStart).Length - text.AsSpan(LineStart).TrimStart(' ').Length;
        for (SkipSpaces(); Current != '\0' && Column > column + 1; SkipSpaces())
            SkipComment();
        return new TextSyntax(Since(start), "");
    }

    private static SyntaxNode? Arithmetic(string line)
    {
        if (!line.All(sign => char.IsAsciiDigit(sign) || "+-*/%. ()e_".Contains(sign, StringComparison.Ordinal)))
            return null;
        try
        {
            return SyntaxParser.ParseFormula(line);
        }
        catch (ScheduleTextException)
        {
            return null;
        }
    }

    // A call in Python, up to the parenthesis that closes it.
    private SyntaxNode? Called()
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.'))
            end++;
        if (end == position || end == text.Length || text[end] != '(')
            return null;
        for (var open = 0; end < text.Length; end++)
        {
            open += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (open == 0)
                break;
        }
        try
        {
            var call = SyntaxParser.ParseSequence(text[position..Math.Min(text.Length, end + 1)], Since(position));
            position = end + 1;
            return call;
        }
        catch (ScheduleTextException)
        {
            return null;
        }
    }

    private ListSyntax? Items(char closing, int depth)
    {
        var start = position - 1;
        var items = new List<SyntaxNode>();
        for (SkipSeparators(); Current != closing; SkipSeparators())
        {
            // In a shell's array stand options, which are none of a list.
            if (Current == '\0' || (Current == '-' && At(1) == '-'))
                return null;
            if (Value(closing, depth + 1, isText: false) is not { } item)
                return null;
            items.Add(item);
        }
        position++;
        return new ListSyntax(Since(start), items);
    }

    // A dictionary in a shell's quotes may have the same quotes inside.
    private string? Quoted()
    {
        var (quote, start) = (text[position], position + 1);
        var end =
            start < text.Length && text[start] == '{'
                ? text.IndexOf($"}}{quote}", start, StringComparison.Ordinal) + 1
                : 0;
        if (end == 0)
            end = text.IndexOf(quote, start);
        if (end < 0)
            return null;
        position = end + 1;
        return text[start..end];
    }

    private SyntaxNode? Bare(char closing)
    {
        var start = position;
        var isReference = Current == '$' && At(1) == '{';
        while (
            (
                Current is not ('\0' or ';' or ']' or '}' or ')' or '{' or '[' or '(')
                || (isReference && Current is '{' or '}')
            )
            && !char.IsWhiteSpace(Current)
            && (closing == '\0' || Current != ',')
        )
            position++;
        if (start == position)
            return null;
        var (word, span) = (text[start..position].TrimEnd(isCommand ? [',', '"', '\''] : [',']), Since(start));
        if (locals?.GetValueOrDefault(word) is { } known)
            return known;
        if (isCommand && Pairs(span, word) is { } pairs)
            return pairs;
        return word.Contains(',', StringComparison.Ordinal)
            ? new ListSyntax(span, [.. word.Split(',').Select(item => Word(span, item))])
            : Word(span, word);
    }

    // An option of several settings: --hparams 'a=1,b=2'
    private static MapSyntax? Pairs(SourceSpan span, string word)
    {
        string[][] pairs = [.. word.Split(',').Select(pair => pair.Split('='))];
        return pairs.All(pair => pair is [[(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..], _])
            ? new MapSyntax(
                span,
                [.. pairs.Select(pair => ((SyntaxNode)new TextSyntax(span, pair[0]), Word(span, pair[1])))]
            )
            : null;
    }

    /// <summary>What a word without quotes stands for.</summary>
    public static SyntaxNode Word(SourceSpan span, string word) =>
        word switch
        {
            "true" or "True" => new NameSyntax(span, "True"),
            "false" or "False" => new NameSyntax(span, "False"),
            "null" or "None" or "~" => new NameSyntax(span, "None"),
            _ when double.TryParse(
                    word.Replace("_", "", StringComparison.Ordinal),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number) => new NumberSyntax(span, number, null, IsWhole(word)),
            _ => new TextSyntax(span, word),
        };

    private static bool IsWhole(string word) => word.All(sign => char.IsAsciiDigit(sign) || sign == '_');
}
