using Anneal.Reporting.Charts;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Linting;

/// <summary>The curve of a schedule with its findings marked.</summary>
internal static class LintChart
{
    /// <param name="schedule">The schedule and its findings.</param>
    /// <param name="rate">The rate at every update.</param>
    /// <param name="plan">The run.</param>
    /// <param name="listsFindings">Whether the findings stand under the chart; not where a list follows it.</param>
    public static LineChart Of(LintedSchedule schedule, Curve rate, RunPlan plan, bool listsFindings) =>
        new()
        {
            Title = schedule.Text,
            X = new("step"),
            Y = new("learning rate"),
            Top = plan.StepsPerEpoch is { } stepsPerEpoch ? new("epoch", stepsPerEpoch) : null,
            Series = [new(schedule.Text, ScheduleCurve.CreatePoints(rate, schedule.Report.ExaminedSteps))],
            Marks = LintParts.Marks([new(schedule.Text, schedule.Report.Findings)]),
            ListsMarks = listsFindings,
        };
}
