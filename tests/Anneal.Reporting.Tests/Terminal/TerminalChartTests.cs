using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Reporting.Tests.Terminal;

public class TerminalChartTests
{
    private static readonly ChartSeries Falling = new("linear(0.1 -> 0, 100)", [new(0, 0.1), new(100, 0)]);
    private static readonly ChartSeries Constant = new("constant(0.05)", [new(0, 0.05), new(100, 0.05)]);

    [Fact]
    public void Draws_one_series_in_dots() =>
        Assert.Equal(
            """
            Learning rate
            learning rate
            0.10 ┤⠑⠢⢄⡀
                 │   ⠈⠑⠤⣀
                 │       ⠉⠒⠤⡀
            0.05 ┤          ⠈⠑⠢⢄⡀
                 │              ⠈⠒⠤⣀
                 │                  ⠉⠒⢄⡀
               0 ┤                     ⠈⠑⠢⢄
                 └┴───────────┴───────────┴
                  0          50         100
                                       step

            """.ReplaceLineEndings("\n"),
            TerminalChart.Render(Chart(Falling), 31, 7)
        );

    [Fact]
    public void Draws_several_series_in_symbols_without_leaving_ascii() =>
        Assert.Equal(
            """
            Learning rate
            learning rate
            0.10 |****
                 |    *****
            0.05 |+++++++++++++++++++++++++
                 |                *****
               0 |                     ****
                 ++-----------+-----------+
                  0          50         100
                                       step
            * linear(0.1 -> 0, 100)
            + constant(0.05)

            """.ReplaceLineEndings("\n"),
            TerminalChart.Render(Chart(Falling, Constant), 31, 5, new() { Unicode = false })
        );

    [Fact]
    public void Colours_are_codes_around_each_run_of_a_series()
    {
        var lines = TerminalChart.Render(Chart(Falling, Constant), 31, 5, new() { Color = true }).Split('\n');
        Assert.Equal("0.10 ┤\e[38;5;33m⠉⠒⠤⢄⣀\e[0m", lines[2]);
        Assert.Contains("\e[38;5;33m━\e[0m linear(0.1 -> 0, 100)", lines);
        Assert.Contains("\e[38;5;202m━\e[0m constant(0.05)", lines);
    }

    [Fact]
    public void Lists_marks_and_what_was_left_out()
    {
        var text = TerminalChart.Render(
            new()
            {
                Title = "t",
                X = new("step"),
                Y = new("rate"),
                Series = [new("s", [new(0, 1), new(1, double.NaN)])],
                Marks = [new(67, "LR006")],
            },
            40,
            5
        );
        Assert.EndsWith("67: LR006\n1 point is not shown: the value is not finite.\n", text);
    }

    [Fact]
    public void Draws_the_top_axis_and_marks_where_they_stand() =>
        Assert.Equal(
            """
            Learning rate
            learning rate             epoch
                  0           5          10
                 ++-----------+-----------+
                 |LR006       LR001
                 |            LR002
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                TerminalChart
                    .Render(
                        new()
                        {
                            Title = "Learning rate",
                            X = new("step"),
                            Y = new("learning rate"),
                            Top = new("epoch", 10),
                            Series = [Falling],
                            Marks =
                            [
                                new(60, "one") { Label = "LR001" },
                                new(60, "two") { Label = "LR002" },
                                new(0, "three") { Label = "LR006" },
                            ],
                        },
                        31,
                        5,
                        new() { Unicode = false }
                    )
                    .Split('\n')[..6]
            )
        );

    [Fact]
    public void No_plot_line_is_wider_than_asked()
    {
        for (var width = 30; width < 130; width++)
            Assert.All(TerminalChart.Render(Chart(Falling), width, 6).Split('\n'), line =>
                Assert.InRange(line.Length, 0, width)
            );
    }

    [Theory]
    [InlineData(AxisScale.Linear)]
    [InlineData(AxisScale.Logarithmic)]
    public void Draws_data_without_a_line(AxisScale scale)
    {
        ChartPoint[][] unusual =
        [
            [],
            [new(1, 1)],
            [new(0, double.NaN)],
            [new(0, -1), new(1, 0)],
            [new(0, 1e300), new(1, -1e300)],
        ];
        Assert.All(unusual, points => Assert.NotEmpty(
                TerminalChart.Render(
                    new()
                    {
                        Title = "t",
                        X = new("x"),
                        Y = new("y", Scale: scale),
                        LowestShownY = 0.5,
                        Series = [new("s", points)],
                    },
                    40,
                    5
                )
            ));
    }

    [Theory, InlineData(29, 5, "width"), InlineData(30, 2, "height")]
    public void Refuses_a_size_without_room(int width, int height, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => TerminalChart.Render(Chart(Falling), width, height));

    private static LineChart Chart(params ChartSeries[] series) =>
        new()
        {
            Title = "Learning rate",
            X = new("step"),
            Y = new("learning rate"),
            Series = series,
        };
}
