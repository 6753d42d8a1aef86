using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies.Reports;

/// <summary>The charts of a study: the metric against the rate on each rung, and how trials went.</summary>
/// <param name="found">What was found.</param>
/// <param name="ladder">Who came to which rung.</param>
internal sealed class StudyCharts(FoundResult found, StudyLadder ladder)
{
    private const int MostLines = 12,
        MostCurves = 8,
        MostNamed = 6;
    private const double WorthLogarithm = 10,
        MediansShown = 3;

    private readonly string metric = found.Swept.Metric;
    private readonly SearchSpace space = found.Swept.Settings.Space;

    /// <summary>The metric against the rate on a rung, a line for each schedule with its further values; null where
    /// nothing has a value there.</summary>
    public LineChart? OverRates(int rung)
    {
        var ranked = ladder.Ranked(rung);
        if (ranked.Count == 0)
            return null;
        // By the best of each line; a schedule has one colour however many lines it has.
        var lines = ranked.GroupBy(trial => CandidateText.WithoutRate(trial.Candidate)).ToArray();
        var (least, greatest) = WorthShowing(ranked);
        var flat = rung == ladder.Rungs - 1 ? FlatRegion() : null;
        return new()
        {
            Title = $"{metric} against rate after {CountText.Of(Steps(rung), "update")}{Seeds(rung)}",
            X = new("rate", Scale: AxisScale.Logarithmic) { Includes = [space.Rates.Min(), space.Rates.Max()] },
            Y = AxisOf(ranked.Select(trial => trial.Mean!.Value)),
            LowestShownY = least,
            HighestShownY = greatest,
            Shaded = flat,
            Series = [.. lines.Take(MostLines).Select(Line)],
            Notes =
            [
                .. flat is null ? [] : new[] { $"Shaded: {flat.Text}" },
                .. lines.Length > MostLines
                    ? [$"The best {MostLines} of {lines.Length.Grouped()} lines; the table has all trials."]
                    : Array.Empty<string>(),
                .. WithoutValue(rung),
            ],
        };
    }

    /// <summary>How the best trials of a rung went; null where none reported more than once.</summary>
    /// <param name="rung">The rung's place.</param>
    /// <param name="reports">What an attempt reported.</param>
    public LineChart? Learning(int rung, Func<long, IReadOnlyList<(long Step, double? Value)>> reports)
    {
        var valued = ladder.Ranked(rung);
        var shown = (valued.Count > 0 ? valued : [.. ladder.On(rung)]).Take(MostCurves).ToArray();
        var series = shown
            .Select(trial => new ChartSeries(CandidateText.Of(trial.Candidate), LearningCurve.Of(trial, reports)))
            .Where(line => line.Points.Count > 1)
            .ToArray();
        if (series.Length == 0)
            return null;
        var count = valued.Count > 0 ? valued.Count : ladder.On(rung).Count();
        return new()
        {
            Title = $"How {metric} went over {CountText.Of(Steps(rung), "update")}{Seeds(rung)}",
            X = new("update"),
            Y = AxisOf(series.SelectMany(line => line.Points).Select(point => point.Y).Where(double.IsFinite)),
            Series = series,
            Notes =
                count > shown.Length
                    ? [$"The best {shown.Length} of {CountText.Of(count, "trial")} on this rung."]
                    : [],
        };
    }

    /// <summary>The colour of a candidate's schedule.</summary>
    public SeriesColor ColorOf(Candidate candidate) => ColorOf(candidate.Recipe);

    /// <summary>The colour of a schedule.</summary>
    public SeriesColor ColorOf(Recipe recipe) =>
        Palette.ColorAt(space.Schedules.Index().First(it => it.Item == recipe).Index);

    private ChartSeries Line(IGrouping<string, RungTrial> line)
    {
        var recipe = line.First().Candidate.Recipe;
        return new(
            line.Key,
            [
                .. line.OrderBy(trial => trial.Candidate.Rate)
                    .Select(trial => new ChartPoint(
                        trial.Candidate.Rate,
                        trial.Mean!.Value,
                        MeanAndDeviation.From(trial.Values).StandardDeviation
                    )),
            ]
        )
        {
            Color = space.Schedules.Count > 1 ? ColorOf(recipe) : null,
        };
    }

    /// <summary>The rates around the best one, under its schedule, that the seeds do not tell from it.</summary>
    private ShadedRange? FlatRegion()
    {
        if (found.Result.Best?.Candidate is not { } best)
            return null;
        var within = found
            .Result.WithinNoise.Select(rival => rival.Candidate.Candidate)
            .Where(other => other.Recipe == best.Recipe && other.Values.Equals(best.Values))
            .Select(other => other.Rate)
            .ToHashSet();
        var tried = ladder
            .On(ladder.Rungs - 1)
            .Select(trial => trial.Candidate)
            .Where(other => other.Recipe == best.Recipe && other.Values.Equals(best.Values))
            .Select(other => other.Rate)
            .Order()
            .ToArray();
        var (low, high) = (Array.IndexOf(tried, best.Rate), Array.IndexOf(tried, best.Rate));
        while (low > 0 && within.Contains(tried[low - 1]))
            low--;
        while (high + 1 < tried.Length && within.Contains(tried[high + 1]))
            high++;
        return low == high
            ? null
            : new(
                tried[low],
                tried[high],
                $"rates from {NumberText.Significant(tried[low])} to "
                    + $"{NumberText.Significant(tried[high])} that the seeds do not tell from the best under "
                    + $"'{CandidateText.WithoutRate(best)}'."
            );
    }

    private IEnumerable<string> WithoutValue(int rung)
    {
        var missing = ladder.On(rung).Where(trial => trial.Mean is null).ToArray();
        if (missing.Length == 0)
            yield break;
        var named = missing
            .Take(MostNamed)
            .Select(trial => $"{CandidateText.Of(trial.Candidate)} ({trial.State.Replace('_', ' ')})");
        var more = missing.Length > MostNamed ? $" and {(missing.Length - MostNamed).Grouped()} more" : "";
        yield return $"Without a value: {string.Join(", ", named)}{more}.";
    }

    private ChartAxis AxisOf(IEnumerable<double> values)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        if (metric.Contains("accuracy", StringComparison.OrdinalIgnoreCase) && least >= 0 && greatest <= 1)
            return new(metric) { Least = 0, Most = 1 };
        var isLogarithmic = found.Swept.Settings.Goal == Goal.Min && least > 0 && greatest >= WorthLogarithm * least;
        return new(metric, Scale: isLogarithmic ? AxisScale.Logarithmic : AxisScale.Linear);
    }

    /// <summary>Where one candidate is very bad, the good ones would lie in one line.</summary>
    private (double? Least, double? Greatest) WorthShowing(IReadOnlyList<RungTrial> ranked)
    {
        var (best, median) = (ranked[0].Mean!.Value, ranked[ranked.Count / 2].Mean!.Value);
        var end = median + MediansShown * (median - best);
        if (best == median)
            return (null, null);
        return found.Swept.Settings.Goal == Goal.Min ? (null, end) : (end, null);
    }

    private long Steps(int rung) => found.Rungs.Rungs[rung].Steps;

    private string Seeds(int rung) =>
        found.Rungs.Rungs[rung].Seeds > 1 ? $", mean ± std of {found.Rungs.Rungs[rung].Seeds.Grouped()} seeds" : "";
}
