using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;

namespace Anneal.Reporting.Comparisons;

/// <summary>A grid search as a heat map: schedules down, rates across, the deeper the better.</summary>
internal static class GridTable
{
    /// <summary>The colour of a schedule: in the ranking and its charts, that of its best rate.</summary>
    public static SeriesColor ColorOf(string schedule, IReadOnlyList<GridScore> grid) =>
        Palette.ColorAt(grid.TakeWhile(score => score.Schedule != schedule).Count());

    public static TableBlock Of(IReadOnlyList<GridScore> grid)
    {
        var rates = grid.Select(score => score.Rate).Distinct().Order().ToArray();
        var scores = grid.Select(score => score.ValidationAccuracy.Mean).Where(double.IsFinite).ToArray();
        var (lowest, highest) = scores.Length == 0 ? (0, 0) : (scores.Min(), scores.Max());
        return new(
            [new("schedule"), .. rates.Select(rate => new ReportColumn(NumberText.Significant(rate), IsNumeric: true))],
            [.. grid.GroupBy(score => score.Schedule).Select(Row)]
        )
        {
            Caption =
                "Validation accuracy, mean ± standard deviation over the seeds, for each rate; the best is framed.",
        };

        ReportRow Row(IGrouping<string, GridScore> schedule) =>
            new([
                new(schedule.Key) { Swatch = ColorOf(schedule.Key, grid) },
                .. rates.Select(rate => Cell(schedule.FirstOrDefault(score => score.Rate == rate))),
            ]);

        ReportCell Cell(GridScore? score)
        {
            if (score is null)
                return new("");
            var mean = score.ValidationAccuracy.Mean;
            if (!double.IsFinite(mean))
                return new("diverged");
            var diverged = score.Diverged > 0 ? FormattableString.Invariant($"\n{score.Diverged} diverged") : "";
            return new(score.ValidationAccuracy.ToFixed(3) + diverged)
            {
                Shade = highest > lowest ? (mean - lowest) / (highest - lowest) : 0,
                IsBest = mean == highest,
            };
        }
    }
}
