using Anneal.Reporting.Charts;

namespace Anneal.Cli.Show;

/// <summary>The charts of schedules: one for each hyper-parameter, the learning rate first.</summary>
internal static class ShowCharts
{
    public static IEnumerable<LineChart> Of(Showing showing) =>
        from schedule in showing.Schedules
        from curve in schedule.Curves
        group new ChartSeries(schedule.Text, ScheduleCurve.Of(curve.Curve, showing.StepCount)) by curve.Name.Replace('_', ' ') into hyperparameter
        select new LineChart
        {
            Title = showing.Schedules.Count == 1 ? showing.Schedules[0].Text : $"{char.ToUpperInvariant(hyperparameter.Key[0])}{hyperparameter.Key[1..]}",
            X = new("step"),
            Y = new(hyperparameter.Key),
            Top = showing.Plan?.StepsPerEpoch is { } stepsPerEpoch ? new("epoch", stepsPerEpoch) : null,
            Series = [.. hyperparameter],
        };
}
