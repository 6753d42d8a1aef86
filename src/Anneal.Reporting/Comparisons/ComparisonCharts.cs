using Anneal.Reporting.Charts;
using Anneal.Reporting.Linting;

namespace Anneal.Reporting.Comparisons;

/// <summary>The charts of a comparison. A schedule has the same colour in all of them.</summary>
internal static class ComparisonCharts
{
    public static LineChart Rates(IReadOnlyList<ComparedSchedule> schedules, double stepsPerEpoch) =>
        new()
        {
            Title = "Learning rate",
            X = new("step"),
            Y = new("learning rate"),
            Top = new("epoch", stepsPerEpoch),
            Series = [.. schedules.Select(schedule => new ChartSeries(NameOf(schedule, schedules), schedule.Curve))],
            Marks = LintParts.Marks(Linted(schedules)),
            ListsMarks = false,
        };

    /// <summary>The schedules with what the linter found in them.</summary>
    public static IReadOnlyList<LintedCurve> Linted(IReadOnlyList<ComparedSchedule> schedules) =>
        [.. schedules.Select(schedule => new LintedCurve(NameOf(schedule, schedules), schedule.Findings))];

    public static LineChart TrainLoss(IReadOnlyList<ComparedSchedule> schedules) =>
        new()
        {
            Title = "Training loss (mean ± standard deviation over the seeds)",
            X = new("epoch"),
            Y = new("training loss", Scale: AxisScale.Logarithmic),
            Series = [.. schedules.Select(schedule => OverEpochs(schedule, schedules, figures => figures.TrainLoss))],
        };

    public static LineChart ValidationAccuracy(IReadOnlyList<ComparedSchedule> schedules) =>
        Accuracy("validation accuracy", schedules, figures => figures.ValidationAccuracy);

    public static LineChart TestAccuracy(IReadOnlyList<ComparedSchedule> schedules) =>
        Accuracy("test accuracy", schedules, figures => figures.TestAccuracy);

    public static LineChart ScoreOverRate(IReadOnlyList<GridScore> grid) =>
        new()
        {
            Title = "Validation accuracy against rate",
            X = new("learning rate", Scale: AxisScale.Logarithmic),
            Y = AccuracyAxis("validation accuracy"),
            TicksAtX = [.. grid.Select(score => score.Rate).Distinct().Order()],
            Series =
            [
                .. grid.GroupBy(score => score.Schedule)
                    .Select(scores => new ChartSeries(
                        scores.Key,
                        [
                            .. scores
                                .OrderBy(score => score.Rate)
                                .Select(score => PointAt(score.Rate, score.ValidationAccuracy)),
                        ]
                    )
                    {
                        Color = GridTable.ColorOf(scores.Key, grid),
                    }),
            ],
        };

    private static LineChart Accuracy(
        string name,
        IReadOnlyList<ComparedSchedule> schedules,
        Func<EpochFigures, MeanAndDeviation> figure
    )
    {
        var series = schedules.Select(schedule => OverEpochs(schedule, schedules, figure)).ToArray();
        return new()
        {
            Title = $"{char.ToUpperInvariant(name[0])}{name[1..]} (mean ± standard deviation over the seeds)",
            X = new("epoch"),
            Y = AccuracyAxis(name),
            LowestShownY = LowestAfterTheStart(series),
            Series = series,
        };
    }

    /// <summary>All schedules climb alike in the first quarter of the run; what tells them apart comes later.</summary>
    private static double? LowestAfterTheStart(ChartSeries[] series) =>
        series
            .SelectMany(line => line.Points.Skip(line.Points.Count / 4))
            .Where(point => double.IsFinite(point.Y))
            .Min(point => (double?)point.Y);

    /// <summary>The text; where one text was trained at several rates, with its rate.</summary>
    public static string NameOf(ComparedSchedule schedule, IReadOnlyList<ComparedSchedule> schedules) =>
        schedules.Count(other => other.Text == schedule.Text) > 1
            ? $"{schedule.Text} at {NumberText.Significant(schedule.Rate)}"
            : schedule.Text;

    private static ChartAxis AccuracyAxis(string name) => new(name) { Least = 0, Most = 1 };

    private static ChartSeries OverEpochs(
        ComparedSchedule schedule,
        IReadOnlyList<ComparedSchedule> schedules,
        Func<EpochFigures, MeanAndDeviation> figure
    ) =>
        new(
            NameOf(schedule, schedules),
            [.. schedule.Epochs.Select(figures => PointAt(figures.Epoch, figure(figures)))]
        );

    private static ChartPoint PointAt(double x, MeanAndDeviation y) => new(x, y.Mean, y.StandardDeviation);
}
