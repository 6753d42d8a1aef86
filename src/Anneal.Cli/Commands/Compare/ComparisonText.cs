using Anneal.Reporting;
using Anneal.Reporting.Comparisons;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands.Compare;

/// <summary>The findings of a comparison as plain text.</summary>
internal static class ComparisonText
{
    private const int SparkWidth = 12,
        Decimals = 4;

    public static string Render(ComparisonFindings findings)
    {
        var sections = new List<string> { Heading(findings), RankingTable(findings) };
        if (findings.Rates.Count > 1)
            sections.Add(GridTable(findings));
        if (findings.Results.Any(result => result.Contender.Article is not null))
            sections.Add(ArticleTable(findings));
        if (findings.Remarks.Count > 0)
            sections.Add(string.Concat(findings.Remarks.Select(remark => $"{remark}\n")));
        if (findings.Retrained is { } retrained)
            sections.Add(Retrained(retrained));
        return string.Join('\n', sections);
    }

    private static string Heading(ComparisonFindings findings)
    {
        var settings = findings.Setup.Settings;
        return $"{settings.Model} on {findings.Setup.Data.Train.Name}: {settings.Epochs} epochs, batch "
            + $"{settings.BatchSize}, {settings.Optimizer.Name}, {findings.Seeds.Count} seeds; mean ± standard "
            + $"deviation\n{NumberText.Fixed(findings.Elapsed.TotalSeconds, 1)} s in all on {findings.Setup.Threads} "
            + $"threads, {NumberText.Significant(findings.ExamplesPerSecond, 3)} training examples per second\n";
    }

    private static string RankingTable(ComparisonFindings findings)
    {
        var anyDiverged = findings.Results.Any(result => result.DivergedCount > 0);
        IEnumerable<string> divergedColumn = anyDiverged ? [">diverged"] : [];
        var table = new TextTable([
            ">",
            "schedule",
            "rate",
            ">base",
            ">validation acc.",
            ">test accuracy",
            ">train loss",
            ">final rate",
            ">seconds",
            .. divergedColumn,
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
        return table.ToString();
    }

    private static string GridTable(ComparisonFindings findings)
    {
        var table = new TextTable([
            "validation accuracy at rate",
            .. findings.Rates.Select(rate => $">{NumberText.Significant(rate)}"),
        ]);
        foreach (var schedule in findings.Results.GroupBy(result => result.Text))
            table.Add([
                schedule.Key,
                .. findings.Rates.Select(rate => Cell(schedule.FirstOrDefault(result => result.BaseRate == rate))),
            ]);
        return table.ToString();

        static string Cell(ContenderResult? result) =>
            result switch
            {
                null => "",
                { SoundCount: 0 } => "diverged",
                _ => result.ValidationAccuracy.ToFixed(Decimals),
            };
    }

    private static string ArticleTable(ComparisonFindings findings)
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
        return table.ToString();
    }

    private static string Retrained(ContenderResult retrained) =>
        $"Retrained on training and validation examples: '{retrained.Text}' at "
        + $"{NumberText.Significant(retrained.Rate)}: test accuracy "
        + $"{retrained.TestAccuracy.ToFixed(Decimals)}\n";
}
