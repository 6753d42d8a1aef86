using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The prose of a Markdown text: what is left without code.</summary>
internal static partial class Prose
{
    /// <summary>A cell of a table has fewer words than this.</summary>
    public const int CellLimit = 30;

    /// <summary>The lines with their numbers from 1, without code blocks and with an empty span for each code span.
    /// </summary>
    public static IEnumerable<(int Number, string Text)> Lines(string markdown)
    {
        var inCode = false;
        foreach (var (index, line) in markdown.Split('\n').Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                inCode = !inCode;
            else if (!inCode)
                yield return (index + 1, CodeSpan().Replace(line, "``"));
        }
    }

    /// <summary>The lines within code blocks.</summary>
    public static IEnumerable<string> CodeOf(string markdown)
    {
        var inCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                inCode = !inCode;
            else if (inCode)
                yield return line;
        }
    }

    /// <summary>The cells of a line of <see cref="Lines"/>: none where it is no row of a table.</summary>
    public static IEnumerable<string> Cells(string line) =>
        line.StartsWith('|') ? Divider().Split(line.Trim().Trim('|')) : [];

    /// <summary>How many words stand in a text: what has a letter or a digit between spaces.</summary>
    public static int Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex("(`+).+?\\1")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Divider();
}
