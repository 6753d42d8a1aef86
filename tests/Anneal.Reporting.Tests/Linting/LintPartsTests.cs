using Anneal.Lint;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Reporting.Linting;

namespace Anneal.Reporting.Tests.Linting;

public class LintPartsTests
{
    private static readonly LintFinding Early = new(
        "LR001",
        LintSeverity.Error,
        new(Step: 10_999),
        "it ends early.",
        "let it end with the run.",
        "cosine(0.1 -> 0)"
    );
    private static readonly LintFinding Nowhere = new("LR012", LintSeverity.Note, new(), "two owners.");

    [Fact]
    public void Marks_what_has_a_place_with_its_code() =>
        Assert.Equal(
            [new ChartMark(10_999, "error: it ends early.") { Label = "LR001" }],
            LintParts.Marks([new("cosine", [Early, Nowhere])])
        );

    [Fact]
    public void Marks_of_several_schedules_say_whose_they_are() =>
        Assert.Equal(
            [new ChartMark(10_999, "cosine: error: it ends early.") { Label = "LR001", Color = SeriesColor.Vermilion }],
            LintParts.Marks([new("constant", []), new("cosine", [Early])])
        );

    [Fact]
    public void Lists_every_finding_with_its_remedy()
    {
        var html = Page([new("constant", []), new("cosine", [Early, Nowhere])]);
        Assert.Contains(
            "<td>LR001</td><td>error</td><td><span class=\"swatch vermilion\"></span>cosine</td><td "
                + "class=\"number\">10,999</td><td>it ends early.</td><td>let it end with the run: cosine(0.1 -&gt; "
                + "0)</td>",
            html
        );
        Assert.Contains(
            "<td>LR012</td><td>note</td><td><span class=\"swatch vermilion\"></span>cosine</td><td "
                + "class=\"number\">–</td><td>two owners.</td><td>–</td>",
            html
        );
    }

    [Fact]
    public void Says_that_there_is_nothing() => Assert.Contains("Nothing was found", Page([new("constant", [])]));

    private static string Page(IReadOnlyList<LintedCurve> schedules) =>
        new HtmlReport { Title = "t", Blocks = [.. LintParts.Section(schedules)] }.Render();
}
