using System.Globalization;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// Settings as configurations, command lines and scripts write them (<c>a: 1</c> with blocks by indentation,
/// <c>a=1; b=2</c>, <c>[table]</c>, <c>--a-b 1</c>, <c>a.b=1</c>, <c>dict(a=1)</c>, JSON) → names and the nodes that
/// calls have. It knows no names.
/// </summary>
internal ref partial struct SettingsText
{
    private const int DeepestValue = 16;

    private readonly string text;
    private readonly bool isCommand;
    private int position;
    private bool hasOption;
    private bool hasFlag;
    private Dictionary<string, SyntaxNode>? locals;

    private SettingsText(string text, bool isCommand) => (this.text, this.isCommand) = (text, isCommand);

    /// <summary>The settings of a text by their names; null where it has none.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyDictionary<string, SyntaxNode>? Read(string text)
    {
        if (text.Length > SyntaxParser.LongestText)
            return null;
        var settings = new SettingsText(text, isCommand: false);
        if (settings.All() is { Count: > 0 } entries)
            return SettingsReferences.Resolved(entries, settings.hasFlag);
        // In a command stand words besides, as the program's name.
        var command = new SettingsText(text, isCommand: true);
        return command.All() is { Count: > 0 } options && command.hasOption
            ? SettingsReferences.Resolved(options, command.hasFlag)
            : null;
    }

    /// <summary>The entries of a map by their names; what is there several times is a list.</summary>
    public static Dictionary<string, SyntaxNode> ByName(IEnumerable<(SyntaxNode Key, SyntaxNode Value)> entries) =>
        SettingsMap.Of(entries);

    private readonly char Current => At(0);

    private readonly char At(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private readonly int LineStart => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    // From 1; what stands before it in the line may be the sign of a list's item.
    private readonly int Column => position - LineStart + 1;

    private readonly bool IsFirstOfLine => text.AsSpan(LineStart, position - LineStart).IsWhiteSpace();

    private readonly SourceSpan Since(int start)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return new(start, Math.Max(1, position - start), line, start - text.LastIndexOf('\n', Math.Max(0, start - 1)));
    }

    // local epochs = 3; above the braces of Jsonnet, for words within them.
    private void ReadLocals()
    {
        const string local = "local ";
        for (; text.AsSpan(position).StartsWith(local); SkipSeparators())
        {
            position += local.Length;
            var end = text.IndexOf(';', position);
            if (Entry('\0', 0) is var (name, value) && position == end)
                (locals ??= [])[((TextSyntax)name).Text] = value;
            position = end < 0 ? text.Length : end;
        }
    }

    // A whole JSON text may stand in its braces.
    private List<(SyntaxNode Key, SyntaxNode Value)>? All()
    {
        SkipSeparators();
        ReadLocals();
        if (Current != '{')
            return Entries('\0', 0, 0);
        position++;
        return Entries('}', 0, 0);
    }

    // Up to the closing sign, to a line that begins before the column, or to the next table; null where something else
    // stands there.
    private List<(SyntaxNode Key, SyntaxNode Value)>? Entries(char closing, int depth, int column, bool inTable = false)
    {
        var entries = new List<(SyntaxNode, SyntaxNode)>();
        if (depth > DeepestValue)
            return null;
        for (SkipSeparators(); Current != closing; SkipSeparators())
        {
            if (
                Current == '\0'
                || (closing == '\0' && IsFirstOfLine && (Column < column || (inTable && Current == '[')))
            )
                return closing == '\0' ? entries : null;
            var start = position;
            var entry = closing == '\0' && Current == '[' && IsFirstOfLine ? Table(depth) : Entry(closing, depth);
            if (entry is { } read)
                entries.Add(read);
            else if (!isCommand || closing != '\0')
                return null;
            else
                SkipWord(start);
        }
        position++;
        return entries;
    }

    // [name] above entries of its own.
    private (SyntaxNode, SyntaxNode)? Table(int depth)
    {
        var start = position;
        var end = text.IndexOf(']', position);
        if (end < 0)
            return null;
        var name = text[start..end].Trim('[', ' ');
        position = end + 1;
        while (Current == ']')
            position++;
        var key = new TextSyntax(Since(start), name);
        return Entries('\0', depth + 1, 0, inTable: true) is { } entries
            ? (key, new MapSyntax(Since(start), entries))
            : null;
    }

    private (SyntaxNode, SyntaxNode)? Entry(char closing, int depth)
    {
        var (start, column) = (position, Column);
        var isFlag = closing == '\0' && Current == '-' && (At(1) == '-' || char.IsAsciiLetter(At(1)));
        if (Key(isFlag) is not { } name)
            return null;
        var key = new TextSyntax(Since(start), name);
        hasFlag |= isFlag;
        SkipInLine();
        var isColon = Current == ':';
        if (isColon || (Current == '=' && At(1) != '='))
        {
            position++;
            if (closing == '\0' && BeginsQuotedFlags())
                return null;
            hasOption |= isFlag || name.Contains('.', StringComparison.Ordinal);
            var value = isFlag
                ? Value(closing, depth + 1, isText: false)
                : Assigned(closing, depth + 1, column, isColon);
            return value is null ? null : (key, value);
        }
        // Detectron2's command has names and values in turn behind its flags.
        if (!isFlag && !(isCommand && char.IsAsciiLetterUpper(name[0]) && name.Contains('.', StringComparison.Ordinal)))
            return null;
        hasOption = true;
        if (Current is '\0' or '\n' || IsFlag())
            return (key, new NameSyntax(key.Span, "True"));
        return Value(closing, depth + 1, isText: false) is { } given ? (key, given) : null;
    }

    // OPTIONS="--lr 0.1 …", as scripts write commands in parts, over several lines.
    private readonly bool BeginsQuotedFlags() =>
        Current is '"' or '\'' && text.AsSpan(position + 1).TrimStart(" \t\r\n\\").StartsWith("--");

    private readonly bool IsFlag() => Current == '-' && (At(1) == '-' || char.IsAsciiLetter(At(1)));

    private string? Key(bool isFlag)
    {
        if (Current is '"' or '\'')
            return Quoted() is { } quoted
                ? (char.IsAsciiLetter(quoted.FirstOrDefault()) ? quoted.Replace('-', '_') : quoted)
                : null;
        while (isFlag && Current == '-')
            position++;
        var start = position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '.' or '-' or '/')
            position++;
        return position == start ? null : text[start..position].Replace('-', '_');
    }

    // What stands behind the sign: in the same line, or as a block below it.
    private SyntaxNode? Assigned(char closing, int depth, int column, bool isColon)
    {
        SkipInLine();
        if (IsTag())
            return Tagged(closing, depth, column, isColon);
        if (closing != '\0' || Current is not ('\n' or '\r' or '\0'))
        {
            SkipSpaces();
            return Value(closing, depth, isText: isColon && closing == '\0' && !isCommand);
        }
        var start = position;
        SkipSpaces();
        if (Current == '-' && char.IsWhiteSpace(At(1)) && Column >= column)
            return Sequence(depth, Column);
        if (Current == '\0' || Column <= column)
        {
            position = start;
            return new NameSyntax(Since(start), "None");
        }
        var block = position;
        if (Entries('\0', depth, Column) is { Count: > 0 } entries)
            return new MapSyntax(Since(block), entries);
        position = block;
        return Value(closing, depth, isText: isColon);
    }

    // Items behind dashes, one below the other.
    private ListSyntax? Sequence(int depth, int column)
    {
        var start = position;
        var items = new List<SyntaxNode>();
        for (; Current == '-' && char.IsWhiteSpace(At(1)) && Column == column; SkipSpaces())
        {
            position++;
            SkipInLine();
            var first = position;
            if (Key(isFlag: false) is not null && Current == ':' && At(1) is ' ' or '\n')
            {
                position = first;
                if (Entries('\0', depth + 1, Column) is not { } entries)
                    return null;
                items.Add(new MapSyntax(Since(first), entries));
                continue;
            }
            position = first;
            var item = IsTag() ? Tagged('\0', depth + 1, column, isColon: true) : Value('\0', depth + 1, isText: true);
            if (item is null)
                return null;
            items.Add(item);
        }
        return new ListSyntax(Since(start), items);
    }

    private void SkipWord(int start)
    {
        position = start + 1;
        // The flags in quotes after an equals sign are read.
        while (
            Current != '\0'
            && !char.IsWhiteSpace(Current)
            && !(text[position - 1] is '"' or '\'' && position > 1 && text[position - 2] == '=')
        )
            position++;
    }

    // A backslash before the end of a line joins it with the next one.
    private void SkipInLine()
    {
        while (Current is ' ' or '\t' || (Current == '\\' && At(1) is '\n' or '\r'))
            position += Current == '\\' ? 2 : 1;
        if (BeginsComment())
            SkipComment();
    }

    private void SkipSpaces()
    {
        while ((Current != '\0' && char.IsWhiteSpace(Current)) || BeginsComment())
            if (Current == '#')
                SkipComment();
            else
                position++;
    }

    private void SkipSeparators()
    {
        SkipSpaces();
        for (; Current is ',' or ';' or '\\'; SkipSpaces())
            position++;
    }

    private readonly bool BeginsComment() =>
        Current == '#' && (position == 0 || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is ',' or ';');

    private void SkipComment()
    {
        while (Current is not ('\0' or '\n'))
            position++;
    }
}
