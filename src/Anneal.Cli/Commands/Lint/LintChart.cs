using Anneal.Reporting.Charts;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint;

/// <summary>The curve of a schedule with its findings marked.</summary>
internal static class LintChart
{
    /// <param name="schedule">The schedule and its findings.</param>
    /// <param name="listsFindings">Whether the findings stand under the chart; not where a list follows it.</param>
    public static LineChart Of(LintedSchedule schedule, bool listsFindings) =>
        new()
        {
            Title = schedule.Text,
            X = new("step"),
            Y = new("learning rate"),
            Top = schedule.Plan.StepsPerEpoch is { } stepsPerEpoch ? new("epoch", stepsPerEpoch) : null,
            Series = [new(schedule.Text, ScheduleCurve.CreatePoints(schedule.Rate(), schedule.Report.ExaminedSteps))],
            Marks = LintParts.Marks([new(schedule.Text, schedule.Report.Findings)]),
            ListsMarks = listsFindings,
        };
}
