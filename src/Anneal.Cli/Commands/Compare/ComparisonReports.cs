using Anneal.Cli.Training;
using Anneal.Reporting.Comparisons;

namespace Anneal.Cli.Commands.Compare;

/// <summary>The findings of a comparison as a report.</summary>
internal static class ComparisonReports
{
    public static ComparisonReport Of(ComparisonFindings findings, DateTimeOffset now) =>
        new()
        {
            Title =
                $"Learning-rate schedules compared: {findings.Setup.Settings.Model} on "
                + findings.Setup.Data.Train.Name,
            GeneratedAt = now,
            Settings = ReportParts.Settings(findings.Setup),
            Seeds = [.. findings.Seeds.Select(seed => (long)seed)],
            Environment = ReportParts.Environment(findings.Setup),
            StepsPerEpoch = findings.StepsPerEpoch,
            Remarks = findings.Remarks,
            IsRanked = findings.Best is not null,
            Schedules = [.. findings.Results.Select(result => result.ForReport(result.Contender.Article?.PyTorch))],
            Grid = findings.Rates.Count < 2 ? [] : [.. findings.Results.Select(Score)],
        };

    private static GridScore Score(ContenderResult result) =>
        new()
        {
            Schedule = result.Text,
            Rate = result.BaseRate,
            ValidationAccuracy = result.ValidationAccuracy,
            Diverged = result.DivergedCount,
        };
}
