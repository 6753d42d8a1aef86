using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The pages are in plain English, and their tables can be read at a glance.</summary>
public sealed partial class ProseTests
{
    private static readonly string Listings = Path.Combine("docs", "api") + Path.DirectorySeparatorChar;

    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path))
                .Where(path => !path.StartsWith(Listings, StringComparison.Ordinal))
                .Append("README.md")
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Pages))]
    public void No_cell_of_a_table_is_a_paragraph(string page) =>
        Nothing(
            from line in Prose.Lines(Repository.Read(page))
            from cell in Prose.Cells(line.Text)
            where Prose.Words(cell) >= Prose.CellLimit
            select $"{page}:{line.Number}: {Prose.Words(cell)} words: {cell.Trim()}"
        );

    // after, resumes, again, fix, at first
    [Theory, MemberData(nameof(Pages))]
    public void Words_are_the_plain_ones(string page) =>
        Nothing(
            from line in Prose.Lines(Repository.Read(page))
            from Match word in Unusual().Matches(line.Text)
            select $"{page}:{line.Number}: '{word.Value}' in: {line.Text.Trim()}"
        );

    [Theory]
    [InlineData("| `a | b` c | d\\|e f |", 1, 2)]
    [InlineData("| base * (1 - t/n) |", 3)]
    [InlineData("no row | at all")]
    public void Words_of_a_cell_are_counted_without_code(string line, params int[] words) =>
        Assert.Equal(words, Prose.Lines(line).SelectMany(row => Prose.Cells(row.Text)).Select(Prose.Words));

    // A failure shows every line, not only the beginning of the first.
    private static void Nothing(IEnumerable<string> found)
    {
        var lines = string.Join('\n', found);
        Assert.True(lines.Length == 0, lines);
    }

    [GeneratedRegex(
        @"\b(behind|goes on|go on|went on|anew|mend(s|ed)?|tak(e|es|en|ing) up|borne|whence|thereof|for want of)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unusual();
}
