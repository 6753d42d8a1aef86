using Anneal.Cli.Schedules;
using Anneal.Reporting;
using Anneal.Reporting.Charts;

namespace Anneal.Cli.Commands.Show;

/// <summary>Charts in characters, then a line of figures for each schedule.</summary>
internal static class ChartFormat
{
    private const int Rows = 16,
        Digits = 6;

    public static string Render(Showing showing, ToolConsole console)
    {
        var charts = ShowCharts.Of(showing);
        return string.Concat(charts.Select(chart => console.Draw(chart, Rows) + "\n"))
            + string.Concat(
                showing.Schedules.Zip(charts[0].Series, (schedule, rates) =>
                    Summary(schedule, rates)
                    + $"  {EffectText.Of(schedule.SummaryOver(showing.StepCount), showing.StepCount)}\n"
                )
            );
    }

    private static string Summary(ShownSchedule schedule, ChartSeries rates)
    {
        var (first, last, highest) = (rates.Points[0], rates.Points[^1], rates.Points.MaxBy(point => point.Y));
        var length = schedule.Bound.Rate.Length is { } steps ? $"length {steps} steps" : "no end of its own";
        var feedback = schedule.Bound.Feedback.Count > 0 ? "; shown before feedback, which acts on measurements" : "";
        return $"{schedule.Text}: first {Number(first.Y)}, highest {Number(highest.Y)} at step {Number(highest.X)}, "
            + $"last {Number(last.Y)} at step {Number(last.X)}; {length}{feedback}\n";
    }

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
