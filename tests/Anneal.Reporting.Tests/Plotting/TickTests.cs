using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;
using Anneal.Tests;

namespace Anneal.Reporting.Tests.Plotting;

public class TickTests
{
    [Theory]
    [InlineData(0, 0.1, "0 0.02 0.04 0.06 0.08 0.10")]
    [InlineData(0, 674, "0 200 400 600")]
    [InlineData(0.95, 1, "0.95 0.96 0.97 0.98 0.99 1.00")]
    [InlineData(-1, 1, "-1.0 -0.5 0 0.5 1.0")]
    [InlineData(0, 3e-5, "0 1e-5 2e-5 3e-5")]
    [InlineData(0, 2e6, "0 5e5 1e6 1.5e6 2e6")]
    [InlineData(1e9, 1000000004, "1e9 1.000000001e9 1.000000002e9 1.000000003e9 1.000000004e9")]
    public void Linear_ticks_read_well(double low, double high, string expected) =>
        Assert.Equal(expected, Texts(new(AxisScale.Linear, low, high), about: 5));

    [Theory]
    [InlineData(1e-4, 1e-1, "0.0001 0.0003 0.001 0.003 0.01 0.03 0.1")]
    [InlineData(1e-5, 1, "1e-5 0.0001 0.001 0.01 0.1 1")]
    [InlineData(1e-3, 1e-1, "0.001 0.002 0.005 0.01 0.02 0.05 0.1")]
    [InlineData(0.02, 0.2, "0.02 0.05 0.1 0.2")]
    [InlineData(0.9, 0.98, "0.90 0.92 0.94 0.96 0.98")]
    [InlineData(1e-30, 1, "1e-30 1e-24 1e-18 1e-12 1e-6 1")]
    public void Logarithmic_ticks_read_well(double low, double high, string expected) =>
        Assert.Equal(expected, Texts(new(AxisScale.Logarithmic, low, high), about: 5));

    [Fact]
    public void Any_range_has_ticks_within_it_that_rise_and_read_differently() => Seeded.Try(1, random =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                var kind = (AxisScale)(i % 2);
                var low = Math.Pow(10, random.Next(-250, 250)) * (1 + random.NextDouble());
                if (kind == AxisScale.Linear && random.Next(2) == 0)
                    low = -low;
                var high = low + Math.Abs(low) * Math.Pow(10, random.Next(-8, 9)) * (0.5 + random.NextDouble());
                var scale = PlotScale.Spanning(kind, low, high).RoundedOutwards(6);

                var ticks = scale.Ticks(6);
                var labelled = ticks.Where(tick => tick.Text.Length > 0).ToArray();
                var range = $"{kind} from {low:R} to {high:R}: {string.Join(' ', labelled.Select(tick => tick.Text))}";
                Assert.True(labelled.Length is >= 2 and <= 15, range);
                Assert.True(labelled.Length == labelled.Select(tick => tick.Text).Distinct().Count(), range);
                Assert.True(ticks.Zip(ticks.Skip(1)).All(pair => pair.First.Value < pair.Second.Value), range);
                Assert.True(ticks.All(tick => scale.Position(tick.Value) is > -1e-6 and < 1 + 1e-6), range);
                Assert.True(labelled.All(tick => tick.Text != "0" || tick.Value == 0), range);
            }
        });

    private static string Texts(PlotScale scale, int about) =>
        string.Join(' ', scale.Ticks(about).Where(tick => tick.Text.Length > 0).Select(tick => tick.Text));
}
