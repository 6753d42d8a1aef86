using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>
/// A page of <c>docs/schedules</c>, whose tables and pictures are made by the library: what stands between the marks
/// follows from the first mark.
/// </summary>
/// <remarks>
/// <c>&lt;!-- table step torch.StepLR --&gt; … &lt;!-- /table --&gt;</c> and
/// <c>&lt;!-- picture images/step.svg: "step(base, …)" --&gt; … &lt;!-- /picture --&gt;</c>.
/// </remarks>
internal sealed partial class SchedulePage(string path)
{
    private readonly string text = File.ReadAllText(path);

    public IEnumerable<string> TableNames =>
        TableMark()
            .Matches(text)
            .SelectMany(match => match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The pictures: the file beside the page, and the texts that it shows.</summary>
    public IEnumerable<(string File, IReadOnlyList<string> Texts)> Pictures =>
        PictureMark()
            .Matches(text)
            .Select(match =>
                (
                    Path.Combine(Path.GetDirectoryName(path)!, match.Groups["file"].Value),
                    (IReadOnlyList<string>)
                        [.. Quoted().Matches(match.Groups["texts"].Value).Select(quoted => quoted.Groups[1].Value)]
                )
            );

    /// <summary>The page as it is on disk.</summary>
    public string Text => text;

    /// <summary>The page with every table and picture line made again.</summary>
    public string Regenerated()
    {
        var withTables = TableMark()
            .Replace(text, match =>
                $"{match.Groups["mark"].Value}\n\n{Table(match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))}\n<!-- /table -->\n"
            );
        return PictureMark()
            .Replace(withTables, match =>
                $"{match.Groups["mark"].Value}\n![{Alternative(match)}]({match.Groups["file"].Value})\n<!-- /picture "
                + "-->\n"
            );
    }

    private static string Table(IEnumerable<string> names) =>
        "| call | value at clock t | conventions |\n|---|---|---|\n" + string.Concat(names.Select(Row));

    private static string Row(string name)
    {
        var definition = KnownCurves.All.Find(name).Single();
        return $"| `{definition.Signature}` | {Cell(definition.Formula)} | "
            + $"{Cell(string.Join(' ', new[] { definition.Summary, definition.Conventions }.Where(part => part.Length > 0)))} |\n";
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Alternative(Match match) =>
        match.Groups["texts"].Value.Trim().Replace("\" \"", " and ", StringComparison.Ordinal).Trim('"');

    [GeneratedRegex("(?<mark><!-- table (?<names>[^>]*?) ?-->)\n(?:\n(?:\\|[^\n]*\n)*\n?<!-- /table -->\n)?")]
    private static partial Regex TableMark();

    [GeneratedRegex("(?<mark><!-- picture (?<file>[^:]+): (?<texts>.*?) -->)\n(?:!\\[[^\n]*\n<!-- /picture -->\n)?")]
    private static partial Regex PictureMark();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
