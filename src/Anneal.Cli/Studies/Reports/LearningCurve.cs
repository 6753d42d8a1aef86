using Anneal.Reporting;
using Anneal.Reporting.Charts;

namespace Anneal.Cli.Studies.Reports;

/// <summary>What a trial reported, as a line: the mean and the deviation of its seeds.</summary>
internal static class LearningCurve
{
    /// <param name="trial">The trial.</param>
    /// <param name="reports">What an attempt reported.</param>
    /// <returns>The steps at which every seed reported; where those are fewer than two, the first seed's.</returns>
    public static IReadOnlyList<ChartPoint> Of(
        RungTrial trial,
        Func<long, IReadOnlyList<(long Step, double? Value)>> reports
    )
    {
        var seeds = trial.Last.Select(attempt => ByStep(reports(attempt.Attempt))).ToArray();
        var shared = seeds[0].Keys.Where(step => seeds.All(seed => seed.ContainsKey(step))).ToArray();
        if (shared.Length < 2)
            (seeds, shared) = ([seeds[0]], [.. seeds[0].Keys]);
        return
        [
            .. from step in shared
            let values = seeds.Select(seed => seed[step]).ToArray()
            let spread = MeanAndDeviation.From(values)
            // The mean of the seeds that are left is not that of all.
            select new ChartPoint(
                step,
                values.All(double.IsFinite) ? spread.Mean : double.NaN,
                spread.StandardDeviation
            ),
        ];
    }

    // A step that is reported twice counts as it was reported last.
    private static SortedDictionary<long, double> ByStep(IReadOnlyList<(long Step, double? Value)> reports)
    {
        var values = new SortedDictionary<long, double>();
        foreach (var (step, value) in reports)
            values[step] = value ?? double.NaN;
        return values;
    }
}
