using System.Globalization;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// Settings as configurations, command lines and scripts write them (<c>a: 1</c>, <c>a=1; b=2</c>, <c>--a-b 1</c>,
/// <c>dict(a=1)</c>, JSON) → names and the nodes that calls have. It knows no names.
/// </summary>
internal ref struct SettingsText
{
    private readonly string text;
    private int position;

    private SettingsText(string text) => this.text = text;

    /// <summary>The settings of a text by their names; null where it has none.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyDictionary<string, SyntaxNode>? Read(string text)
    {
        if (text.Length > SyntaxParser.LongestText)
            return null;
        var reader = new SettingsText(text);
        return reader.Entries('\0', depth: 0) is { Count: > 0 } entries ? ByName(entries) : null;
    }

    /// <summary>The entries of a map by their names; what is there several times is a list.</summary>
    public static Dictionary<string, SyntaxNode> ByName(IEnumerable<(SyntaxNode Key, SyntaxNode Value)> entries) =>
        entries
            .Where(entry => entry.Key is TextSyntax)
            .GroupBy(entry => ((TextSyntax)entry.Key).Text, entry => entry.Value)
            .ToDictionary(
                entry => entry.Key,
                entry => entry.Count() == 1 ? entry.First() : new ListSyntax(entry.First().Span, [.. entry])
            );

    private readonly char Current => position < text.Length ? text[position] : '\0';

    private readonly SourceSpan Since(int start)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return new(start, Math.Max(1, position - start), line, start - text.LastIndexOf('\n', Math.Max(0, start - 1)));
    }

    // Up to the closing sign; null where something else stands there.
    private List<(SyntaxNode Key, SyntaxNode Value)>? Entries(char closing, int depth)
    {
        var entries = new List<(SyntaxNode, SyntaxNode)>();
        for (SkipSeparators(); Current != closing; SkipSeparators())
        {
            // A section of an INI file says nothing beside its entries.
            if (closing == '\0' && Current == '[' && text.IndexOf(']', position) is > 0 and var end)
            {
                position = end + 1;
                continue;
            }
            var start = position;
            var isFlag = closing == '\0' && Current == '-';
            if (Key(isFlag) is not { } name)
                return null;
            var key = new TextSyntax(Since(start), name);
            SkipSpaces();
            var isAssigned = Current is ':' or '=';
            if (isAssigned)
                position++;
            else if (!isFlag)
                return null;
            SkipSpaces();
            var isSet = isFlag && !isAssigned && (Current is '\0' or '\n' || IsNextFlag());
            if ((isSet ? new NameSyntax(key.Span, "True") : Value(closing, depth + 1)) is not { } value)
                return null;
            entries.Add((key, value));
        }
        position++;
        return entries;
    }

    private readonly bool IsNextFlag() => Current == '-' && position + 1 < text.Length && text[position + 1] == '-';

    private string? Key(bool isFlag)
    {
        if (Current is '"' or '\'')
            return Quoted();
        while (isFlag && Current == '-')
            position++;
        var start = position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '.' || (isFlag && Current == '-'))
            position++;
        if (position == start)
            return null;
        var name = text[start..position];
        return isFlag ? name.Replace('-', '_') : name[(name.LastIndexOf('.') + 1)..];
    }

    private SyntaxNode? Value(char closing, int depth)
    {
        var start = position;
        if (depth > 16)
            return null;
        if (text.AsSpan(position).StartsWith("dict("))
        {
            position += 5;
            return Entries(')', depth) is { } arguments ? new MapSyntax(Since(start), arguments) : null;
        }
        switch (Current)
        {
            case '{':
                position++;
                return Entries('}', depth) is { } entries ? new MapSyntax(Since(start), entries) : null;
            case '[' or '(':
                return Items(text[position++] == '[' ? ']' : ')', depth);
            case '"' or '\'':
                if (Quoted() is not { } quoted)
                    return null;
                // A shell's quotes around a tuple are none of the value.
                if (quoted.StartsWith('(') && new SettingsText(quoted).Value('\0', depth) is ListSyntax list)
                    return list with { Span = Since(start) };
                return new TextSyntax(Since(start), quoted);
            default:
                return Called() ?? Bare(closing);
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
            var call = SyntaxParser.ParseSequence(text[position..Math.Min(text.Length, end + 1)]);
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
            if (Current == '\0' || Value(closing, depth + 1) is not { } item)
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
        while (
            Current is not ('\0' or ';' or ']' or '}' or ')' or '{' or '[' or '(')
            && !char.IsWhiteSpace(Current)
            && (closing == '\0' || Current != ',')
        )
            position++;
        if (start == position)
            return null;
        var (word, span) = (text[start..position].TrimEnd(','), Since(start));
        return word.Contains(',', StringComparison.Ordinal)
            ? new ListSyntax(span, [.. word.Split(',').Select(item => Word(span, item))])
            : Word(span, word);
    }

    private static SyntaxNode Word(SourceSpan span, string word) =>
        word switch
        {
            "true" or "True" => new NameSyntax(span, "True"),
            "false" or "False" => new NameSyntax(span, "False"),
            "null" or "None" or "~" => new NameSyntax(span, "None"),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && double.IsFinite(number) => new NumberSyntax(span, number, null, word.All(char.IsAsciiDigit)),
            _ => new TextSyntax(span, word),
        };

    private void SkipSpaces()
    {
        while (Current != '\0' && char.IsWhiteSpace(Current))
            position++;
    }

    private void SkipSeparators()
    {
        while (Current is ',' or ';' or '\\' || (Current != '\0' && char.IsWhiteSpace(Current)))
            position++;
    }
}
