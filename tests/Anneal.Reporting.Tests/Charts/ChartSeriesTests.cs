using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Tests.Charts;

public class ChartSeriesTests
{
    [Fact]
    public void Refuses_an_x_that_falls()
    {
        var error = Assert.Throws<ArgumentException>("points", () => new ChartSeries("rate", [new(2, 0), new(1, 0)]));
        Assert.StartsWith(
            "Point 1 of series 'rate': x must be finite and not smaller than the one before, but was 1.",
            error.Message
        );
    }

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Refuses_an_x_that_is_not_finite(double x) =>
        Assert.Throws<ArgumentException>("points", () => new ChartSeries("rate", [new(x, 0)]));

    [Theory, InlineData(-0.1), InlineData(double.PositiveInfinity)]
    public void Refuses_a_negative_or_infinite_deviation(double deviation) =>
        Assert.Throws<ArgumentException>("points", () => new ChartSeries("rate", [new(0, 0, deviation)]));

    [Fact]
    public void Takes_two_points_with_the_same_x_and_values_that_are_not_finite() =>
        Assert.Equal(
            3,
            new ChartSeries("rate", [new(1, 0.1), new(1, double.NaN), new(1, 0.01, double.NaN)]).Points.Count
        );
}
