using Anneal.Reporting;
using Anneal.Reporting.Comparisons;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands.Compare;

/// <summary>The findings of a comparison as plain text.</summary>
internal static class ComparisonText
{
    private const int SparkWidth = 12,
        Decimals = 4;

    /// <param name="findings">What was found.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(ComparisonFindings findings, int? width)
    {
        var sections = new List<string> { Heading(findings), RankingTable(findings, width) };
        if (findings.Rates.Count > 1)
            sections.Add(GridTable(findings, width));
        if (findings.Results.Any(result => result.Contender.Article is not null))
            sections.Add(ArticleTable(findings, width));
        if (findings.Remarks.Count > 0)
            sections.Add(string.Concat(findings.Remarks.Select(remark => $"{remark}\n")));
        if (findings.Retrained is { } retrained)
            sections.Add(Retrained(retrained));
        return string.Join('\n', sections);
    }

    private static string Heading(ComparisonFindings findings)
    {
        var settings = findings.Setup.Settings;
        var training = NumberText.Significant(findings.ExamplesPerSecond, 3);
        return $"{settings.Model} on {findings.Setup.Data.Train.Name}: {CountText.Of(settings.Epochs, "epoch")}, batch "
            + $"{settings.BatchSize}, {settings.Optimizer.Name}, {Seeds(findings)}\n"
            + $"{NumberText.Fixed(findings.Elapsed.TotalSeconds, 1)} s in all on "
            + $"{CountText.Of(findings.Setup.Threads, "thread")}, {training} training examples per second\n";
    }

    // One seed has no deviation.
    private static string Seeds(ComparisonFindings findings)
    {
        var seeds = CountText.Of(findings.Seeds.Count, "seed");
        return findings.Seeds.Count > 1 ? $"{seeds}; mean ± standard deviation" : seeds;
    }

    private static string RankingTable(ComparisonFindings findings, int? width)
    {
        var anyDiverged = findings.Results.Any(result => result.DivergedCount > 0);
        var table = new TextTable([
            Number("", 0),
            new TableColumn("schedule"),
            new TableColumn("rate") { LeftOutAt = 3 },
            Number("base", findings.Rates.Count > 1 ? 0 : 5),
            Number("validation acc.", 0),
            Number("test accuracy", 1),
            Number("train loss", 4),
            Number("final rate", 6),
            Number("seconds", 7),
            .. anyDiverged ? [Number("diverged", 2)] : Array.Empty<TableColumn>(),
        ]);
        foreach (var (index, result) in findings.Results.Index())
            table.Add([
                findings.IsRanked ? $"{index + 1}" : "",
                result.Text,
                SparkLine.Render([.. result.RateCurve.Select(point => point.Y)], SparkWidth),
                NumberText.Significant(result.Rate),
                result.ValidationAccuracy.ToFixed(Decimals),
                result.TestAccuracy.ToFixed(Decimals),
                result.TrainLoss.ToString(),
                NumberText.Significant(result.FinalRate, 3),
                NumberText.Fixed(result.Seconds, 1),
                .. anyDiverged ? [$"{result.DivergedCount}"] : Array.Empty<string>(),
            ]);
        return table.Render(width);
    }

    private static TableColumn Number(string title, int leftOutAt) =>
        new(title) { IsNumeric = true, LeftOutAt = leftOutAt };

    private static string GridTable(ComparisonFindings findings, int? width)
    {
        var table = new TextTable([
            "validation accuracy at rate",
            .. findings.Rates.Select(rate => $">{NumberText.Significant(rate)}"),
        ])
        {
            InBlocks = true,
        };
        foreach (var schedule in findings.Results.GroupBy(result => result.Text))
            table.Add([
                schedule.Key,
                .. findings.Rates.Select(rate => Cell(schedule.FirstOrDefault(result => result.BaseRate == rate))),
            ]);
        return table.Render(width);

        static string Cell(ContenderResult? result) =>
            result switch
            {
                null => "",
                { SoundCount: 0 } => "diverged",
                _ => result.ValidationAccuracy.ToFixed(Decimals),
            };
    }

    private static string ArticleTable(ComparisonFindings findings, int? width)
    {
        var table = new TextTable("schedule", "figure", ">ours", ">article: PyTorch", ">MXNet", ">TensorFlow");
        foreach (var result in findings.Results)
        {
            if (result.Contender.Article is not { } article)
                continue;
            Add(result.Text, "train loss", result.TrainLoss, tab => tab.TrainLoss);
            Add("", "train accuracy", result.TrainAccuracy, tab => tab.TrainAccuracy);
            Add("", "test accuracy", result.TestAccuracy, tab => tab.TestAccuracy);

            void Add(string schedule, string figure, MeanAndDeviation ours, Func<ArticleFigures, double> printed) =>
                table.Add([
                    schedule,
                    figure,
                    ours.ToFixed(Decimals),
                    .. new[] { article.PyTorch, article.MxNet, article.TensorFlow }.Select(tab =>
                        NumberText.Fixed(printed(tab), 3)
                    ),
                ]);
        }
        return table.Render(width);
    }

    private static string Retrained(ContenderResult retrained) =>
        $"Retrained on training and validation examples: '{retrained.Text}' at "
        + $"{NumberText.Significant(retrained.Rate)}: test accuracy "
        + $"{retrained.TestAccuracy.ToFixed(Decimals)}\n";
}
