using System.Globalization;
using Anneal.Analysis;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Show;

/// <summary>Charts in characters, then a line of figures for each schedule.</summary>
internal static class ChartFormat
{
    private const int MostColumns = 100, Rows = 16, Digits = 6;

    public static string Render(Showing showing, ToolConsole console)
    {
        var charts = ShowCharts.Of(showing).ToArray();
        var style = new TerminalStyle { Color = console.ShowsColor };
        return string.Concat(charts.Select(chart => TerminalChart.Render(chart, Math.Clamp(console.Width, 30, MostColumns), Rows, style) + "\n"))
            + string.Concat(showing.Schedules.Zip(charts[0].Series, (schedule, rates) => Summary(schedule, rates) + Effect(schedule, showing.StepCount)));
    }

    // What a run of the steps that are shown really gets: its effective warm-up and anneal.
    private static string Effect(ShownSchedule schedule, long steps)
    {
        var summary = ScheduleSummary.Of(schedule.Bound.Rate, steps);
        var covered = summary.Covered is { } share ? $"; {Percent(share)} of the schedule covered" : "";
        return $"  {Percent(summary.ShareAtZero)} of the updates at rate 0, {Percent(summary.ShareBelowHundredth)} below 1 % of the peak, {Percent(summary.ShareNearPeak)} above 90 % of it{covered}\n";
    }

    private static string Percent(double share) => $"{NumberText.Significant(100 * share, 3)} %";

    private static string Summary(ShownSchedule schedule, ChartSeries rates)
    {
        var (first, last, highest) = (rates.Points[0], rates.Points[^1], rates.Points.MaxBy(point => point.Y));
        var length = schedule.Bound.Rate.Length is { } steps ? $"length {steps.ToString(CultureInfo.InvariantCulture)} steps" : "no end of its own";
        var feedback = schedule.Bound.Feedback.Count > 0 ? "; shown before feedback, which acts on measurements" : "";
        return $"{schedule.Text}: first {Number(first.Y)}, highest {Number(highest.Y)} at step {Number(highest.X)}, last {Number(last.Y)} at step {Number(last.X)}; {length}{feedback}\n";
    }

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
