using System.Globalization;
using Anneal.Lint;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;

namespace Anneal.Reporting.Linting;

/// <summary>The linter's findings as parts of charts and reports.</summary>
public static class LintParts
{
    /// <summary>A mark for each finding that has a place on the curve, with its code on the flag.</summary>
    /// <param name="schedules">The schedules of the chart, in the order of their colours; of several, each mark has its
    /// schedule's colour.</param>
    public static IReadOnlyList<ChartMark> Marks(IReadOnlyList<LintedCurve> schedules) =>
        [
            .. from schedule in schedules.Index()
            from finding in schedule.Item.Findings
            where finding.Place.Step is not null
            let whose = schedules.Count > 1 ? $"{schedule.Item.Schedule}: " : ""
            select new ChartMark(
                finding.Place.Step!.Value,
                $"{whose}{FindingText.Word(finding.Severity)}: {finding.Message}"
            )
            {
                Label = finding.Code,
                Color = schedules.Count > 1 ? Palette.ColorAt(schedule.Index) : null,
            },
        ];

    /// <summary>
    /// A section with every finding: code, severity, schedule, place, message and remedy; or the sentence that there is
    /// none.
    /// </summary>
    /// <param name="schedules">The schedules, in the order of their colours in the charts.</param>
    public static IEnumerable<ReportBlock> Section(IReadOnlyList<LintedCurve> schedules)
    {
        yield return new HeadingBlock("Lint");
        yield return schedules.All(schedule => schedule.Findings.Count == 0)
            ? new ParagraphBlock("Nothing was found that does not fit the run.")
            : new TableBlock(
                [
                    new("code"),
                    new("severity"),
                    new("schedule"),
                    new("update", IsNumeric: true),
                    new("finding"),
                    new("remedy"),
                ],
                [
                    .. schedules.SelectMany(
                        (schedule, index) => schedule.Findings.Select(finding => Row(schedule, index, finding))
                    ),
                ]
            )
            {
                Caption = "What does not fit the run. The codes stand on the chart at their updates.",
            };
    }

    private static ReportRow Row(LintedCurve schedule, int index, LintFinding finding) =>
        new([
            new(finding.Code),
            new(FindingText.Word(finding.Severity)),
            new(schedule.Schedule) { Swatch = Palette.ColorAt(index) },
            new(finding.Place.Step?.ToString("N0", CultureInfo.InvariantCulture) ?? "–"),
            new(finding.Message),
            new(Remedy(finding)),
        ]);

    private static string Remedy(LintFinding finding) =>
        (finding.Remedy, finding.RemedyText) switch
        {
            (null, null) => "–",
            ({ } words, null) => words,
            (null, { } text) => text,
            ({ } words, { } text) => $"{words.TrimEnd('.')}: {text}",
        };
}
