using System.Text.RegularExpressions;
using Anneal.Language;

namespace Anneal.Cli.Tests.Docs;

/// <summary>
/// A page of <c>docs/schedules</c>, whose tables and pictures are made by the library: what stands between the marks
/// follows from the first mark. What is too long for a cell of a table comes below it.
/// </summary>
/// <remarks>
/// <c>&lt;!-- table step torch.StepLR --&gt; … &lt;!-- /table --&gt;</c> and
/// <c>&lt;!-- picture images/step.svg: "step(base, …)" --&gt; … &lt;!-- /picture --&gt;</c>.
/// </remarks>
internal sealed partial class SchedulePage(string path)
{
    private readonly string text = File.ReadAllText(path);

    public IEnumerable<string> TableNames => TableMark().Matches(text).SelectMany(Names);

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
            .Replace(text, match => $"{match.Groups["mark"].Value}\n\n{Table(Names(match))}\n<!-- /table -->\n");
        return PictureMark()
            .Replace(withTables, match =>
                $"{match.Groups["mark"].Value}\n![{Alternative(match)}]({match.Groups["file"].Value})\n<!-- /picture "
                + "-->\n"
            );
    }

    private static string[] Names(Match match) =>
        match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Table(IReadOnlyList<string> names)
    {
        var definitions = names.Select(name => KnownCurves.All.Find(name).Single()).ToArray();
        var notes = string.Concat(definitions.Select(Note));
        return "| call | value at clock t | what it is |\n|---|---|---|\n"
            + string.Concat(definitions.Select(Row))
            + (notes.Length > 0 ? "\n" + notes : "");
    }

    private static string Row(CurveDefinition definition) =>
        $"| `{definition.Signature}` | {(HasLongFormula(definition) ? "below" : Cell(definition.Formula))} | "
        + $"{Cell(definition.Summary)} |\n";

    // What is too long for a cell, as a point below the table.
    private static string Note(CurveDefinition definition)
    {
        var formula = HasLongFormula(definition) ? $"{definition.Formula}." : "";
        var parts = new[] { formula, definition.Conventions }.Where(part => part.Length > 0).ToArray();
        return parts.Length == 0 ? "" : $"- `{definition.FullName}`: {Escaped(string.Join(' ', parts))}\n";
    }

    private static bool HasLongFormula(CurveDefinition definition) =>
        Prose.Words(definition.Formula) >= Prose.CellLimit;

    private static string Cell(string text) => Escaped(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("*", "\\*", StringComparison.Ordinal);

    private static string Alternative(Match match) =>
        match.Groups["texts"].Value.Trim().Replace("\" \"", " and ", StringComparison.Ordinal).Trim('"');

    [GeneratedRegex("(?<mark><!-- table (?<names>[^>]*?) ?-->)\n(?:(?:(?:[|-][^\n]*)?\n)*<!-- /table -->\n)?")]
    private static partial Regex TableMark();

    [GeneratedRegex("(?<mark><!-- picture (?<file>[^:]+): (?<texts>.*?) -->)\n(?:!\\[[^\n]*\n<!-- /picture -->\n)?")]
    private static partial Regex PictureMark();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
