using Anneal.Lint;
using Anneal.Reporting.Charts;

namespace Anneal.Cli.Linting;

/// <summary>The curve of a schedule with its findings marked.</summary>
internal static class LintChart
{
    public static LineChart Of(LintedSchedule schedule, Curve rate, RunPlan plan) => new()
    {
        Title = schedule.Text,
        X = new("step"),
        Y = new("learning rate"),
        Top = plan.StepsPerEpoch is { } stepsPerEpoch ? new("epoch", stepsPerEpoch) : null,
        Series = [new(schedule.Text, ScheduleCurve.Of(rate, schedule.Report.ExaminedSteps))],
        Marks = [.. schedule.Report.Findings.Where(finding => finding.Place.Step is not null).Select(finding => new ChartMark(finding.Place.Step!.Value, LintText.Line(finding)))],
    };
}
