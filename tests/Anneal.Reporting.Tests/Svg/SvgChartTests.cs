using System.Globalization;
using System.Xml.Linq;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Svg;
using Anneal.Reporting.Tests.Charts;
using Anneal.Tests;

namespace Anneal.Reporting.Tests.Svg;

public class SvgChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static LineChart Small =>
        new()
        {
            Title = "Learning rate",
            X = new("step"),
            Y = new("learning rate"),
            Top = new("epoch", 5),
            Series =
            [
                new("step(base, factor=0.1)", [new(0, 0.1), new(5, 0.1), new(5, 0.01), new(10, 0.01)]),
                new("mean", [new(0, 0.02, 0.01), new(5, double.NaN), new(10, 0.08)])
                {
                    Dash = SeriesDash.Dashed,
                    Color = SeriesColor.Sky,
                },
            ],
            Marks = [new(5, "the rate falls by a factor of 10")],
        };

    [Fact]
    public void Draws_the_golden_picture_byte_for_byte() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "small.svg")),
            SvgChart.Render(Small, 480, 200)
        );

    [Fact]
    public void Draws_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = SvgChart.Render(Small);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" },
            };
            Assert.Equal(expected, SvgChart.Render(Small));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Escapes_every_text()
    {
        const string Nasty = "<script>alert('x')</script>&\"";
        var chart = new LineChart
        {
            Title = Nasty,
            X = new(Nasty, Nasty),
            Y = new(Nasty),
            Top = new(Nasty, 1),
            Series = [new(Nasty, [new(0, 1)])],
            Marks = [new(0, Nasty)],
        };
        var picture = XElement.Parse(SvgChart.Render(chart));
        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.Equal(Nasty, picture.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Shades_a_part_of_the_x_axis_within_the_plot()
    {
        var chart = new LineChart
        {
            Title = "Loss",
            X = new("rate"),
            Y = new("loss"),
            Series = [new("s", [new(0, 1), new(10, 2)])],
            Shaded = new(5, 20, "flat"),
        };
        var picture = XElement.Parse(SvgChart.Render(chart));
        var plot = picture.Attribute("data-plot")!.Value.Split(' ').Select(Number).ToArray();
        var shade = picture.Elements(Svg + "rect").Single(rect => rect.Element(Svg + "title")?.Value == "flat");
        Assert.Equal(plot[0] + plot[2] / 2, Number(shade.Attribute("x")!.Value), 0.02);
        Assert.Equal(plot[2] / 2, Number(shade.Attribute("width")!.Value), 0.02);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShadedRange(2, 1, ""));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_point_that_stands_alone_shows_its_spread()
    {
        var chart = new LineChart
        {
            Title = "Loss",
            X = new("rate"),
            Y = new("loss"),
            Series = [new("alone", [new(1, 2, 0.5)]), new("sure", [new(1, 3)])],
        };
        var picture = XElement.Parse(SvgChart.Render(chart));
        Assert.Single(picture.Descendants(Svg + "path"), path => path.Attribute("stroke") is not null);
    }

    [Fact]
    public void Says_what_it_shows_to_those_who_cannot_see_it()
    {
        var picture = XElement.Parse(SvgChart.Render(Small));
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.Equal("Learning rate", picture.Element(Svg + "title")!.Value);
        Assert.Equal("learning rate against step: step(base, factor=0.1); mean.", picture.Element(Svg + "desc")!.Value);
    }

    public static TheoryData<ChartPoint[]> UnusualPoints =>
        new()
        {
            Array.Empty<ChartPoint>(),
            new ChartPoint[] { new(3, 0.1) },
            new ChartPoint[] { new(0, 0), new(1, 0) },
            new ChartPoint[] { new(0, double.NaN), new(1, double.NegativeInfinity) },
            new ChartPoint[] { new(0, double.MaxValue), new(1, double.MinValue), new(2, 1e300), new(3, -1e300) },
            new ChartPoint[] { new(0, double.Epsilon), new(1, 1e-300) },
            new ChartPoint[] { new(-1e300, 5), new(1e300, 6) },
            new ChartPoint[] { new(5, 1), new(5, 2), new(5, 3) },
            new ChartPoint[] { new(0, 1, 2), new(1, 1, 2) },
        };

    [Theory, MemberData(nameof(UnusualPoints))]
    public void Draws_unusual_data_without_a_number_that_is_none(ChartPoint[] points)
    {
        foreach (var x in Enum.GetValues<AxisScale>())
        {
            foreach (var y in Enum.GetValues<AxisScale>())
            {
                var picture = SvgChart.Render(
                    new()
                    {
                        Title = "t",
                        X = new("x", Scale: x),
                        Y = new("y", Scale: y),
                        Series = [new("s", points)],
                    }
                );
                XElement.Parse(picture);
                Assert.DoesNotContain("NaN", picture);
                Assert.DoesNotContain("Infinity", picture);
                Assert.DoesNotContain("∞", picture);
            }
        }
    }

    [Fact]
    public void Draws_a_chart_without_series() =>
        Assert.Contains(
            ">empty</text>",
            SvgChart.Render(
                new()
                {
                    Title = "empty",
                    X = new("x"),
                    Y = new("y"),
                    Series = [],
                }
            )
        );

    [Fact]
    public void Marks_a_lone_point_with_a_dot() =>
        Assert.Contains(
            "class=\"dots\"",
            SvgChart.Render(
                new()
                {
                    Title = "t",
                    X = new("x"),
                    Y = new("y"),
                    Series = [new("s", [new(1, 1)])],
                }
            )
        );

    [Fact]
    public void Stays_small_for_a_million_points() => Seeded.Try(1, random =>
        {
            var points = Enumerable.Range(0, 1_000_000).Select(x => new ChartPoint(x, random.NextDouble())).ToArray();
            Assert.InRange(
                SvgChart
                    .Render(
                        new()
                        {
                            Title = "t",
                            X = new("x"),
                            Y = new("y"),
                            Series = [new("s", points)],
                        }
                    )
                    .Length,
                10_000,
                80_000
            );
        });

    [Fact]
    public void Says_that_low_values_are_cut_off()
    {
        var chart = new LineChart
        {
            Title = "t",
            X = new("x"),
            Y = new("y"),
            LowestShownY = 0.93,
            Series = [new("s", [new(0, 0.1), new(1, 0.98)])],
        };
        Assert.Contains("Values below 0.93 are cut off.", SvgChart.Render(chart));
    }

    [Fact]
    public void Draws_the_second_eight_series_dashed()
    {
        var series = Enumerable.Range(0, 9).Select(i => new ChartSeries($"{i}", [new(0, i), new(1, i)])).ToArray();
        var picture = XElement.Parse(
            SvgChart.Render(
                new()
                {
                    Title = "t",
                    X = new("x"),
                    Y = new("y"),
                    Series = series,
                }
            )
        );
        var keys = picture
            .Descendants(Svg + "g")
            .Where(group => group.Attribute("class")?.Value.StartsWith("key", StringComparison.Ordinal) == true)
            .ToArray();
        Assert.Equal("key blue", keys[8].Attribute("class")!.Value);
        Assert.Equal(
            ["line", "line dashed"],
            new[] { keys[0], keys[8] }.Select(key => key.Element(Svg + "path")!.Attribute("class")!.Value)
        );
    }

    [Fact]
    public void Puts_flags_of_one_place_one_under_the_other_above_the_plot()
    {
        var chart = new LineChart
        {
            Title = "t",
            X = new("x"),
            Y = new("y"),
            Series = [new("s", [new(0, 1), new(10, 0)])],
            Marks =
            [
                new(10, "first") { Label = "LR001" },
                new(10, "second") { Label = "LR002" },
                new(0, "third") { Label = "LR003", Color = SeriesColor.Amber },
                new(11, "beyond"),
            ],
        };
        var picture = XElement.Parse(SvgChart.Render(chart));
        double Of(XElement element, string attribute) =>
            double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
        var plot = picture
            .Attribute("data-plot")!
            .Value.Split(' ')
            .Select(value => double.Parse(value, CultureInfo.InvariantCulture))
            .ToArray();
        var flags = picture.Descendants(Svg + "rect").Where(rect => rect.Attribute("class")?.Value == "flag").ToArray();
        Assert.Equal(
            ["LR003", "LR001", "LR002"],
            picture
                .Descendants(Svg + "text")
                .Where(text => text.Attribute("class")?.Value == "flag-text")
                .Select(text => text.Value)
        );
        Assert.Equal(Of(flags[0], "y"), Of(flags[1], "y"));
        Assert.True(Of(flags[2], "y") >= Of(flags[1], "y") + Of(flags[1], "height"));
        Assert.All(flags, flag =>
            Assert.True(
                Of(flag, "y") + Of(flag, "height") <= plot[1]
                    && Of(flag, "x") >= plot[0]
                    && Of(flag, "x") + Of(flag, "width") <= plot[0] + plot[2] + 0.01
            )
        );
        Assert.Equal("colored amber", flags[0].Parent!.Attribute("class")!.Value);
        Assert.Contains("4 beyond", picture.Descendants(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void Lists_marks_under_the_chart_unless_something_else_does()
    {
        Assert.Contains("1 the rate falls by a factor of 10</text>", SvgChart.Render(Small));
        var chart = new LineChart
        {
            Title = "t",
            X = new("x"),
            Y = new("y"),
            Series = [new("s", [new(0, 1), new(10, 0)])],
            Marks = [new(5, "listed elsewhere")],
            ListsMarks = false,
            Notes = ["a note"],
        };
        Assert.DoesNotContain("listed elsewhere</text>", SvgChart.Render(chart));
        Assert.Contains(">a note</text>", SvgChart.Render(chart));
    }

    [Fact]
    public void Marks_whole_numbers_alone_where_x_counts()
    {
        string[] TicksOf(params ChartPoint[] points) =>
            [
                .. XElement
                    .Parse(
                        SvgChart.Render(
                            new()
                            {
                                Title = "t",
                                X = new("step"),
                                Y = new("y"),
                                Series = [new("s", points)],
                            }
                        )
                    )
                    .Descendants(Svg + "text")
                    .Where(text =>
                        text.Attribute("class")?.Value == "tick" && text.Attribute("text-anchor")?.Value == "middle"
                    )
                    .Select(text => text.Value),
            ];
        Assert.Equal(["0", "1"], TicksOf(new ChartPoint(0, 1)));
        Assert.Equal(["0", "1", "2"], TicksOf(new(0, 1), new(2, 2)));
        Assert.Contains("0.2", TicksOf(new(0, 1), new(0.5, 2), new(1, 2)));
    }

    [Fact]
    public void Leaves_out_the_key_of_a_line_that_the_title_names() =>
        Assert.DoesNotContain(
            "class=\"key",
            SvgChart.Render(
                new()
                {
                    Title = "s",
                    X = new("x"),
                    Y = new("y"),
                    Series = [new("s", [new(0, 1)])],
                }
            )
        );

    [Fact]
    public void Draws_panels_one_under_the_other_in_one_picture()
    {
        var alone = XElement.Parse(SvgChart.Render(Small));
        var picture = XElement.Parse(SvgChart.RenderPanels([Small, Small]));
        Assert.Equal(
            2 * double.Parse(alone.Attribute("height")!.Value, CultureInfo.InvariantCulture),
            double.Parse(picture.Attribute("height")!.Value, CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            ["translate(0 0)", $"translate(0 {alone.Attribute("height")!.Value})"],
            picture.Elements(Svg + "g").Select(panel => panel.Attribute("transform")!.Value)
        );
        Assert.Single(picture.Descendants(Svg + "style"));
        Assert.Equal(SvgChart.Render(Small), SvgChart.RenderPanels([Small]));
        Assert.Throws<ArgumentException>("charts", () => SvgChart.RenderPanels([]));
    }

    [Theory, InlineData(239, 300, "width"), InlineData(240, 99, "plotHeight")]
    public void Refuses_a_size_without_room(int width, int plotHeight, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => SvgChart.Render(Small, width, plotHeight));

    [Fact]
    public void Refuses_a_top_axis_above_a_logarithmic_one()
    {
        var chart = new LineChart
        {
            Title = "t",
            X = new("x", Scale: AxisScale.Logarithmic),
            Y = new("y"),
            Top = new("epoch", 2),
            Series = [],
        };
        Assert.StartsWith(
            "A top axis needs a linear x axis",
            Assert.Throws<ArgumentException>("chart", () => SvgChart.Render(chart)).Message
        );
    }
}
