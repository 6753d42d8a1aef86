using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;

namespace Anneal.Reporting.Comparisons;

/// <summary>The tables of a comparison.</summary>
internal static class ComparisonTables
{
    private const int AccuracyDecimals = 4;

    public static TableBlock Ranking(IReadOnlyList<ComparedSchedule> schedules, bool isRanked)
    {
        return new(
            [
                new("rank", IsNumeric: true),
                new("schedule"),
                new("rate", IsNumeric: true),
                new("validation accuracy", IsNumeric: true),
                new("test accuracy", IsNumeric: true),
                new("training loss", IsNumeric: true),
                new("final rate", IsNumeric: true),
                new("seconds", IsNumeric: true),
                new("diverged", IsNumeric: true),
            ],
            [.. schedules.Select(Row)]
        )
        {
            Caption =
                "Mean ± standard deviation over the seeds; "
                + $"{(isRanked ? "ranked on validation accuracy" : "in the order given, not ranked")}.",
        };

        ReportRow Row(ComparedSchedule schedule, int index) =>
            new([
                new(isRanked ? FormattableString.Invariant($"{index + 1}") : ""),
                new(schedule.Text) { Swatch = Palette.ColorAt(index) },
                new(NumberText.Significant(schedule.Rate)),
                new(schedule.Final.ValidationAccuracy.ToFixed(AccuracyDecimals)),
                new(schedule.Final.TestAccuracy.ToFixed(AccuracyDecimals)),
                new(schedule.Final.TrainLoss.ToString()),
                new(NumberText.Significant(schedule.FinalRate, 3)),
                new(NumberText.Fixed(schedule.Seconds, 1)),
                new(schedule.Diverged == 0 ? "–" : FormattableString.Invariant($"{schedule.Diverged}")),
            ])
            {
                IsBest = isRanked && index == 0,
            };
    }

    public static TableBlock BesideArticle(IReadOnlyList<ComparedSchedule> schedules)
    {
        return new(
            [
                new("schedule"),
                new("training loss", IsNumeric: true),
                new("article", IsNumeric: true),
                new("training accuracy", IsNumeric: true),
                new("article", IsNumeric: true),
                new("test accuracy", IsNumeric: true),
                new("article", IsNumeric: true),
            ],
            [
                .. schedules.SelectMany(
                    (schedule, index) => schedule.Article is { } article ? new[] { Row(schedule, article, index) } : []
                ),
            ]
        )
        {
            Caption = "Our mean ± standard deviation over the seeds; the article printed single runs.",
        };

        static ReportRow Row(ComparedSchedule schedule, ArticleFigures article, int index) =>
            new([
                new(schedule.Text) { Swatch = Palette.ColorAt(index) },
                new(schedule.Final.TrainLoss.ToString()),
                new(NumberText.Significant(article.TrainLoss)),
                new(schedule.Final.TrainAccuracy.ToFixed(AccuracyDecimals)),
                new(NumberText.Fixed(article.TrainAccuracy, 3)),
                new(schedule.Final.TestAccuracy.ToFixed(AccuracyDecimals)),
                new(NumberText.Fixed(article.TestAccuracy, 3)),
            ]);
    }
}
