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
            Series = [.. schedules.Select(schedule => new ChartSeries(schedule.Text, schedule.Curve))],
            Marks = LintParts.Marks(Linted(schedules)),
            ListsMarks = false,
        };

    /// <summary>The schedules with what the linter found in them.</summary>
    public static IReadOnlyList<LintedCurve> Linted(IReadOnlyList<ComparedSchedule> schedules) =>
        [.. schedules.Select(schedule => new LintedCurve(schedule.Text, schedule.Findings))];

    public static LineChart TrainLoss(IReadOnlyList<ComparedSchedule> schedules) =>
        new()
        {
            Title = "Training loss (mean ± standard deviation over the seeds)",
            X = new("epoch"),
            Y = new("training loss", Scale: AxisScale.Logarithmic),
            Series = [.. schedules.Select(schedule => OverEpochs(schedule, figures => figures.TrainLoss))],
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
            Y = new("validation accuracy"),
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
                    )),
            ],
        };

    private static LineChart Accuracy(
        string name,
        IReadOnlyList<ComparedSchedule> schedules,
        Func<EpochFigures, MeanAndDeviation> figure
    )
    {
        var series = schedules.Select(schedule => OverEpochs(schedule, figure)).ToArray();
        return new()
        {
            Title = $"{char.ToUpperInvariant(name[0])}{name[1..]} (mean ± standard deviation over the seeds)",
            X = new("epoch"),
            Y = new(name),
            LowestShownY = LowestAfterTheStart(series),
            Series = series,
        };
    }

    /// <summary>All schedules climb alike in the first quarter of the run; what tells them apart comes later.</summary>
    private static double? LowestAfterTheStart(ChartSeries[] series) =>
        series
            .SelectMany(line => line.Points.Skip(line.Points.Count / 4))
            .Where(point => double.IsFinite(point.Low))
            .Min(point => (double?)point.Low);

    private static ChartSeries OverEpochs(ComparedSchedule schedule, Func<EpochFigures, MeanAndDeviation> figure) =>
        new(schedule.Text, [.. schedule.Epochs.Select(figures => PointAt(figures.Epoch, figure(figures)))]);

    private static ChartPoint PointAt(double x, MeanAndDeviation y) => new(x, y.Mean, y.StandardDeviation);
}
