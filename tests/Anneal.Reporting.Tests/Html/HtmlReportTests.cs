using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;

namespace Anneal.Reporting.Tests.Html;

public partial class HtmlReportTests
{
    private const string Nasty = "</script><img src=x onerror=alert(1)>\"'&";

    private static HtmlReport Full(string text) =>
        new()
        {
            Title = text,
            Subtitle = text,
            Blocks =
            [
                new HeadingBlock(text),
                new ParagraphBlock(text),
                new RemarksBlock([text]),
                new SettingsBlock([new(text, text)]),
                new CommandBlock(text),
                new TableBlock([new(text)], [new([new(text) { Curve = new([new(0, 1), new(9, 0)], text) }])])
                {
                    IsSortable = true,
                },
                new TableBlock(
                    [new(text), new(text, IsNumeric: true)],
                    [
                        new([new(text) { Swatch = SeriesColor.Green }, new("0.95") { Shade = 0.5, IsBest = true }])
                        {
                            IsBest = true,
                        },
                    ]
                )
                {
                    Caption = text,
                },
                new ChartBlock(
                    new()
                    {
                        Title = text,
                        X = new(text),
                        Y = new(text, Scale: AxisScale.Logarithmic),
                        Top = new(text, 2.5),
                        Shaded = new(0, 1, text),
                        Series = [new(text, [new(0, 0.1, 0.01), new(1, 0), new(2, 1e-5, double.NaN)])],
                    }
                ),
            ],
        };

    [Fact]
    public void Refers_to_nothing_outside_itself()
    {
        var html = Full("plain").Render().Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
        Assert.DoesNotMatch(OutsideReference(), html);
    }

    [Fact]
    public void Forbids_every_request()
    {
        var html = Full("plain").Render();
        var policy = html.IndexOf(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
                + "&#39;unsafe-inline&#39;; script-src &#39;unsafe-inline&#39;\"/>",
            StringComparison.Ordinal
        );
        Assert.InRange(policy, 0, html.IndexOf("<style>", StringComparison.Ordinal));
    }

    [Fact]
    public void Escapes_every_text()
    {
        var html = Full(Nasty).Render();
        Assert.DoesNotContain("<img", html);
        Assert.Equal(2, html.Split("</script>").Length - 1); // the values of the chart, and our script
        Assert.Contains("<h1>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;</h1>", html);
    }

    [Fact]
    public void Closes_every_element()
    {
        var html = Full("plain").Render();
        foreach (
            var name in new[]
            {
                "html",
                "head",
                "body",
                "main",
                "figure",
                "svg",
                "g",
                "table",
                "tr",
                "td",
                "dl",
                "ul",
                "script",
                "style",
            }
        )
            Assert.Equal(Regex.Count(html, $@"<{name}[ >]"), Regex.Count(html, $"</{name}>"));
    }

    [Fact]
    public void Carries_the_values_of_its_charts()
    {
        using var values = JsonDocument.Parse(ValuesScript().Match(Full(Nasty).Render()).Groups[1].Value);
        var series = values.RootElement.GetProperty("series")[0];
        Assert.Equal(Nasty, series.GetProperty("name").GetString());
        Assert.Equal("[0,null,2]", series.GetProperty("x").GetRawText());
        Assert.Equal("[0.1,null,1E-05]", series.GetProperty("y").GetRawText());
        Assert.Equal("[0.01,null,0]", series.GetProperty("deviation").GetRawText());
        Assert.Equal(2.5, values.RootElement.GetProperty("top").GetProperty("length").GetDouble());
    }

    [Fact]
    public void Is_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Full("plain").Render();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" },
            };
            Assert.Equal(expected, Full("plain").Render());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Draws_a_curve_in_a_cell_as_long_as_its_share_says()
    {
        var table = new TableBlock(
            [new("schedule")],
            [new([new("") { Curve = new([new(0, 1), new(9, 0)], "down") { Share = 0.5 } }])]
        );
        var html = new HtmlReport { Title = "", Blocks = [table] }.Render();
        // Half of 120 pixels, from the top of 28 to the bottom.
        Assert.Contains("<title>down</title>", html, StringComparison.Ordinal);
        Assert.Contains("<path class=\"line\" d=\"M0,0L60,28\"/>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_tables_that_say_so_are_sorted()
    {
        Assert.Equal(1, Regex.Count(Full("plain").Render(), "<table class=\"sortable\">"));
        Assert.Equal(1, Regex.Count(Full("plain").Render(), "<table>"));
    }

    [Fact]
    public void Marks_the_best_row_and_aligns_numbers()
    {
        var html = Full("plain").Render();
        Assert.Contains(
            "<tr class=\"best\"><td><span class=\"swatch green\"></span>plain</td><td class=\"number shaded best\" "
                + "style=\"--shade:0.5\">0.95</td></tr>",
            html
        );
    }

    [Fact]
    public void Refuses_a_row_of_the_wrong_length()
    {
        var error = Assert.Throws<ArgumentException>("rows", () =>
            new TableBlock([new("a"), new("b")], [new([new("1")])])
        );
        Assert.StartsWith("Each row must have 2 cells, one per column, but row 0 has 1.", error.Message);
    }

    [Theory, InlineData(-0.1), InlineData(1.1), InlineData(double.NaN)]
    public void Refuses_a_shade_outside_its_range(double shade) =>
        Assert.Throws<ArgumentOutOfRangeException>("Shade", () => new ReportCell("") { Shade = shade });

    [GeneratedRegex(@"https?:|//[a-z]|src=|href=|url\(|@import|fetch\(|XMLHttpRequest", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideReference();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>")]
    private static partial Regex ValuesScript();
}
