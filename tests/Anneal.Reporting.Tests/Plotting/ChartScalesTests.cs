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
