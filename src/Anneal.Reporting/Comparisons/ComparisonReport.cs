using System.Globalization;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Reporting.Linting;

namespace Anneal.Reporting.Comparisons;

/// <summary>What a comparison of schedules by training found.</summary>
public sealed class ComparisonReport
{
    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>When the comparison ended.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The settings that all trainings shared: data set, model, optimizer, epochs, batch size.</summary>
    public required IReadOnlyList<ReportSetting> Settings { get; init; }

    /// <summary>The seeds, one training of each schedule per seed.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>What it ran on: versions, processor, threads.</summary>
    public required IReadOnlyList<ReportSetting> Environment { get; init; }

    /// <summary>Steps in one epoch. Greater than 0.</summary>
    public required double StepsPerEpoch { get; init; }

    /// <summary>
    /// The schedules by their rank, best first. Ranked on validation accuracy: the test set is never chosen by.
    /// </summary>
    public required IReadOnlyList<ComparedSchedule> Schedules { get; init; }

    /// <summary>
    /// Whether the order of the schedules is a ranking; without a validation set there is none. Default yes.
    /// </summary>
    public bool IsRanked { get; init; } = true;

    /// <summary>
    /// What the reader must not miss: differences within the noise, a best rate at the edge of the grid. Default none.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The cells of a grid search over rates; empty where there was none. Default empty.</summary>
    public IReadOnlyList<GridScore> Grid { get; init; } = [];

    /// <summary>The report as an HTML file.</summary>
    /// <exception cref="ArgumentException">Points of a curve are out of order, or a deviation is negative.</exception>
    public string ToHtml() =>
        new HtmlReport
        {
            Title = Title,
            Subtitle = GeneratedAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            Blocks = [.. Blocks()],
        }.Render();

    /// <summary>
    /// The curves of the report: learning rate, training loss, and validation and test accuracy where there are any.
    /// </summary>
    public IReadOnlyList<LineChart> Charts =>
        [
            ComparisonCharts.Rates(Schedules, StepsPerEpoch),
            ComparisonCharts.TrainLoss(Schedules),
            .. HasAny(figures => figures.ValidationAccuracy)
                ? [ComparisonCharts.ValidationAccuracy(Schedules)]
                : NoChart,
            .. HasAny(figures => figures.TestAccuracy) ? [ComparisonCharts.TestAccuracy(Schedules)] : NoChart,
        ];

    private static LineChart[] NoChart => [];

    private IEnumerable<ReportBlock> Blocks()
    {
        if (Remarks.Count > 0)
            yield return new RemarksBlock(Remarks);
        yield return new HeadingBlock(IsRanked ? "Ranking" : "Results");
        yield return ComparisonTables.Ranking(Schedules, IsRanked);

        if (Grid.Count > 0)
        {
            yield return new HeadingBlock("Rate against score");
            yield return GridTable.Of(Grid);
            yield return new ChartBlock(ComparisonCharts.ScoreOverRate(Grid));
        }

        yield return new HeadingBlock("Curves");
        foreach (var chart in Charts)
            yield return new ChartBlock(chart);

        if (Schedules.Any(schedule => schedule.Findings.Count > 0))
            foreach (var block in LintParts.Section(ComparisonCharts.Linted(Schedules)))
                yield return block;

        if (Schedules.Any(schedule => schedule.Article is not null))
        {
            yield return new HeadingBlock("Beside the article");
            yield return ComparisonTables.BesideArticle(Schedules);
        }

        yield return new HeadingBlock("How it was measured");
        yield return new SettingsBlock([.. Settings, new("seeds", string.Join(", ", Seeds)), .. Environment]);
    }

    private bool HasAny(Func<EpochFigures, MeanAndDeviation> figure) =>
        Schedules.Any(schedule => schedule.Epochs.Any(figures => double.IsFinite(figure(figures).Mean)));
}
