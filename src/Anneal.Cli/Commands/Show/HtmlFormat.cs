using Anneal.Analysis;
using Anneal.Cli.Schedules;
using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Show;

/// <summary>
/// A page: the charts with findings marked, what the run gets of each schedule, the findings, and the run's arithmetic.
/// </summary>
internal static class HtmlFormat
{
    /// <param name="showing">What to show.</param>
    /// <param name="rate">What the texts call <c>base</c>; null where none does.</param>
    public static string Render(Showing showing, double? rate) =>
        new HtmlReport
        {
            Title = showing.Schedules.Count == 1 ? showing.Schedules[0].Text : $"{showing.Schedules.Count} schedules",
            Subtitle =
                $"{showing.StepCount.Grouped()} updates"
                + (showing.Plan?.StepsPerEpoch is { } perEpoch ? $", {perEpoch.Grouped()} in an epoch" : ""),
            Blocks = [.. Blocks(showing, rate)],
        }.Render();

    private static IEnumerable<ReportBlock> Blocks(Showing showing, double? rate)
    {
        var linted = showing.Plan is { } plan
            ? showing
                .Schedules.Select(schedule => new LintedCurve(
                    schedule.Text,
                    Linter.Check(schedule.Recipe, plan, optimizer: new(rate)).Findings
                ))
                .ToArray()
            : [];
        foreach (var chart in ShowCharts.Of(showing, rateMarks: LintParts.Marks(linted)))
            yield return new ChartBlock(chart);

        yield return new HeadingBlock("What the run gets");
        yield return Effects(showing);

        if (showing.Plan is null)
            yield break;
        foreach (var block in LintParts.Section(linted))
            yield return block;
        yield return new HeadingBlock("The run");
        foreach (var line in PlanText.Lines(showing.Plan))
            yield return new ParagraphBlock(line);
    }

    private static TableBlock Effects(Showing showing)
    {
        return new(
            [
                new("schedule"),
                new("first rate", IsNumeric: true),
                new("peak", IsNumeric: true),
                new("at update", IsNumeric: true),
                new("last rate", IsNumeric: true),
                new("at rate 0", IsNumeric: true),
                new("below 1 % of the peak", IsNumeric: true),
                new("above 90 % of the peak", IsNumeric: true),
                new("length", IsNumeric: true),
                new("covered", IsNumeric: true),
            ],
            [
                .. showing.Schedules.Select(
                    (schedule, index) => Row(schedule, schedule.SummaryOver(showing.StepCount), index)
                ),
            ]
        )
        {
            Caption =
                "Shares of the updates of the run; covered: the share of the schedule's own length. Feedback acts on "
                + "measurements and is not in these figures.",
        };

        static ReportRow Row(ShownSchedule schedule, ScheduleSummary summary, int index) =>
            new([
                new(schedule.Text) { Swatch = Palette.ColorAt(index) },
                new(NumberText.Significant(summary.FirstRate)),
                new(NumberText.Significant(summary.PeakRate)),
                new(summary.PeakStep.Grouped()),
                new(NumberText.Significant(summary.LastRate)),
                new(EffectText.Percent(summary.ShareAtZero)),
                new(EffectText.Percent(summary.ShareBelowHundredth)),
                new(EffectText.Percent(summary.ShareNearPeak)),
                new(schedule.Bound.Rate.Length?.Grouped() ?? "–"),
                new(summary.Covered is { } covered ? EffectText.Percent(covered) : "–"),
            ]);
    }
}
