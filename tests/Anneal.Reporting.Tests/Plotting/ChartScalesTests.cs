using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Tests.Plotting;

public sealed class ChartScalesTests
{
    [Fact]
    public void An_accuracy_has_no_place_above_1_or_below_0()
    {
        var scales = Scales(new("accuracy") { Least = 0, Most = 1 }, [], new(1, 0.4, 0.9), new(2, 0.97, 0.6));
        Assert.Equal((0, 1), (scales.Y.Low, scales.Y.High));
        var unbounded = Scales(new("loss"), [], new(1, 0.4, 0.9), new(2, 0.97, 0.6));
        Assert.InRange(unbounded.Y.High, 1.1, 2);
    }

    [Fact]
    public void Ticks_stand_at_the_rates_that_were_measured()
    {
        var scales = Scales(new("accuracy"), [0.001, 0.004, 0.02], new(0.001, 0.5), new(0.004, 0.6), new(0.02, 0.7));
        Assert.Equal(["0.001", "0.004", "0.02"], scales.XTicks.Select(tick => tick.Text));
    }

    [Fact]
    public void Of_ticks_that_stand_close_some_have_no_number()
    {
        double[] rates = [0.0010, 0.0011, 0.0012, 0.0013, 0.1];
        var scales = Scales(new("accuracy"), rates, [.. rates.Select(rate => new ChartPoint(rate, rate))]);
        Assert.Equal(5, scales.XTicks.Count);
        Assert.Equal(["0.001", "", "", "", "0.1"], scales.XTicks.Select(tick => tick.Text));
    }

    [Fact]
    public void Charts_of_one_thing_span_the_same_values()
    {
        var chart = new LineChart
        {
            Title = "",
            X = new("rate", Scale: AxisScale.Logarithmic) { Includes = [0.001, 1] },
            Y = new("loss"),
            Series = [new("s", [new(0.1, 1), new(0.2, 2)])],
        };
        var scales = new ChartScales(chart, 6, 6);
        Assert.Equal((0.001, 1), (scales.X.Low, scales.X.High));
    }

    [Fact]
    public void One_very_bad_value_does_not_press_the_others_together()
    {
        var scales = new ChartScales(Chart(3), 6, 6);
        Assert.InRange(scales.Y.High, 3, 5);
        Assert.Contains("Values above 3 are cut off.", scales.Notes);
        Assert.Empty(new ChartScales(Chart(2500), 6, 6).Notes);

        static LineChart Chart(double highest) =>
            new()
            {
                Title = "",
                X = new("rate"),
                Y = new("loss"),
                HighestShownY = highest,
                Series = [new("s", [new(1, 1), new(2, 2), new(3, 2000)])],
            };
    }

    private static ChartScales Scales(ChartAxis y, double[] ticks, params ChartPoint[] points) =>
        new(
            new LineChart
            {
                Title = "",
                X = new("rate", Scale: AxisScale.Logarithmic),
                Y = y,
                TicksAtX = ticks,
                Series = [new("s", points)],
            },
            6,
            6
        );
}
