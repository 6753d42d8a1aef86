using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Tests.Plotting;

public class PlotScaleTests
{
    [Theory]
    [InlineData(AxisScale.Linear, 0.1, 0.1, 0, 0.2)]
    [InlineData(AxisScale.Linear, -3, -3, -6, 0)]
    [InlineData(AxisScale.Linear, 0, 0, 0, 1)]
    [InlineData(AxisScale.Linear, 0.1, 0.10000000000000002, 0, 0.2)]
    [InlineData(AxisScale.Logarithmic, 10, 10, 1, 100)]
    public void One_value_alone_gets_space_around_it(
        AxisScale kind,
        double lowest,
        double highest,
        double low,
        double high
    ) => Assert.Equal(new PlotScale(kind, low, high), PlotScale.Spanning(kind, lowest, highest));

    [Theory, InlineData(AxisScale.Linear, 0, 1), InlineData(AxisScale.Logarithmic, 1, 10)]
    public void No_value_at_all_gives_a_range_too(AxisScale kind, double low, double high) =>
        Assert.Equal(
            new PlotScale(kind, low, high),
            PlotScale.Spanning(kind, double.PositiveInfinity, double.NegativeInfinity)
        );

    [Theory]
    [InlineData(AxisScale.Linear, 0.013, 0.097, 0, 0.1)]
    [InlineData(AxisScale.Linear, 0.913, 0.987, 0.9, 1)]
    [InlineData(AxisScale.Linear, -0.7, 0.3, -0.8, 0.4)]
    [InlineData(AxisScale.Logarithmic, 0.013, 0.97, 0.01, 1)]
    [InlineData(AxisScale.Logarithmic, 0.002, 0.5, 0.002, 0.5)]
    public void Rounds_outwards_to_ticks_and_down_to_zero_when_near(
        AxisScale kind,
        double low,
        double high,
        double expectedLow,
        double expectedHigh
    )
    {
        var rounded = new PlotScale(kind, low, high).RoundedOutwards(5);
        Assert.Equal(expectedLow, rounded.Low, 1e-15);
        Assert.Equal(expectedHigh, rounded.High, 1e-15);
    }

    [Fact]
    public void Equal_ratios_take_equal_space_on_a_logarithmic_axis() =>
        Assert.Equal(0.5, new PlotScale(AxisScale.Logarithmic, 1e-5, 1e-1).Position(1e-3), 1e-15);
}
