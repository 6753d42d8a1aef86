using Anneal.Reporting.Charts;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary>The smoothed loss of each seed over the rate.</summary>
internal static class FindChart
{
    public static LineChart Of(RangeTestResult result) =>
        new()
        {
            Title = "Loss while the learning rate grows",
            X = new("learning rate", Scale: AxisScale.Logarithmic),
            Y = new("smoothed loss"),
            Series =
            [
                .. result.Seeds.Select(seed => new ChartSeries(
                    $"seed {seed.Seed}",
                    [.. seed.Rates.Zip(seed.Losses, (rate, loss) => new ChartPoint(rate, loss))]
                )),
            ],
        };
}
