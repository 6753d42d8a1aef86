using System.Text;
using System.Text.RegularExpressions;

namespace Anneal.Cli.Output;

/// <summary>
/// Lines that fit a terminal: folded at spaces, never in a word, and what is folded stands under where its text began.
/// </summary>
internal static partial class FoldedText
{
    private const int Indent = 2;

    // Stands for a space within a phrase in quotes, such as a command, which is kept together.
    private const char Joined = '\u0001';

    /// <summary>The text with its long lines folded.</summary>
    /// <param name="text">Lines; colours take no room.</param>
    /// <param name="width">Characters in a line; null where nothing is folded, as in a pipe.</param>
    public static string Of(string text, int? width) =>
        width is { } room ? string.Join('\n', Lines(text.Split('\n'), room)) : text;

    private static IEnumerable<string> Lines(string[] lines, int width)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && Caret().IsMatch(lines[i + 1]))
            {
                // A text with a caret under it stays one line: so much of it as stands around the caret.
                var start = Math.Clamp(lines[i + 1].Length - width / 2, 0, Math.Max(0, lines[i].Length - width));
                yield return lines[i][start..Math.Min(lines[i].Length, start + width)];
                yield return lines[++i][start..];
            }
            else
                yield return OfLine(lines[i], width);
        }
    }

    private static string OfLine(string line, int width)
    {
        if (WidthOf(line) <= width)
            return line;
        var hang = new string(' ', HangOf(line, width));
        var start = line.Length - line.TrimStart(' ').Length;
        var (folded, used, isFirst) = (new StringBuilder(line[..start]), start, true);
        var words = Phrase().Replace(line[start..], phrase => phrase.Value.Replace(' ', Joined)).Split(' ');
        foreach (var word in words.Select(word => word.Replace(Joined, ' ')))
        {
            var size = WidthOf(word);
            if (!isFirst && used + 1 + size > width)
            {
                if (word.Length == 0)
                    continue; // spaces at a fold
                folded.Length -= TrailingSpaces(folded);
                folded.Append('\n').Append(hang);
                (used, isFirst) = (hang.Length, true);
            }
            folded.Append(isFirst ? "" : " ").Append(word);
            used += size + (isFirst ? 0 : 1);
            isFirst = false;
        }
        return folded.ToString();
    }

    // Under the text of a list or after a label, where that leaves room; else a little to the right.
    private static int HangOf(string line, int width)
    {
        var hang = Hanging().Match(line).Length;
        return hang > 0 && hang <= width / 2 ? hang : Spaces().Match(line).Length + Indent;
    }

    private static int WidthOf(string text) => text.Contains('\e') ? Color().Replace(text, "").Length : text.Length;

    private static int TrailingSpaces(StringBuilder text)
    {
        var count = 0;
        while (count < text.Length && text[text.Length - 1 - count] == ' ')
            count++;
        return count;
    }

    // '  name    text' and '  label: text'.
    [GeneratedRegex(@"\A *(?:\S+(?: \S+){0,3}  +|(?:[a-z]+: +)+)")]
    private static partial Regex Hanging();

    [GeneratedRegex(@"(?<![^ ])'[^']{1,30}'")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\A *\^\z")]
    private static partial Regex Caret();

    [GeneratedRegex(@"\A *")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Color();
}
