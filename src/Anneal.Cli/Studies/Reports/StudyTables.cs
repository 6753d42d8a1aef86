using System.Globalization;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies.Reports;

/// <summary>The tables of a study: its rungs, who climbed them, and all trials.</summary>
/// <param name="found">What was found.</param>
/// <param name="ladder">Who came to which rung.</param>
/// <param name="charts">Knows the colours.</param>
internal sealed class StudyTables(FoundResult found, StudyLadder ladder, StudyCharts charts)
{
    private const int MostClimbers = 100,
        MostTrials = 10_000,
        MostSchedules = 24,
        MostReason = 60;
    private const long MostTraced = 1_000_000;
    private const double StandardErrors = 2;

    private readonly SearchSpace space = found.Swept.Settings.Space;

    /// <summary>What each schedule is on each rung, drawn small, as long as the rung beside the whole run.</summary>
    public TableBlock Schedules()
    {
        var rungs = found.Rungs.Rungs;
        return new(
            [
                new("schedule"),
                .. rungs.Select((rung, index) => new ReportColumn($"rung {index + 1}: {Steps(rung)}{Seeds(rung)}")),
            ],
            [
                .. space
                    .Schedules.Take(MostSchedules)
                    .Select(recipe => new ReportRow([
                        new(recipe.ToString()) { Swatch = charts.ColorOf(recipe) },
                        .. rungs.Select((_, rung) => Small(recipe, rung)),
                    ])),
            ]
        )
        {
            Caption =
                (
                    found.Rungs.Rule == RungRule.Stretch
                        ? "Each rung trains the whole schedule in less time; the next one starts again."
                        : "Each rung trains the beginning of the run; the next one resumes from its checkpoint."
                ) + More(space.Schedules.Count, MostSchedules, "schedule"),
        };
    }

    /// <summary>Who came how far, when, and why no further.</summary>
    public TableBlock Ladder()
    {
        var climbers = ladder.All.Select(trial => trial.Candidate.Number).Distinct().ToArray();
        var best = found.Result.Best?.Candidate.Number;
        return new(
            [
                .. CandidateColumns(),
                .. Enumerable
                    .Range(0, ladder.Rungs)
                    .Select(rung => new ReportColumn($"rung {rung + 1}", IsNumeric: true)),
            ],
            [
                .. climbers
                    .Take(MostClimbers)
                    .Select(number => new ReportRow([
                        .. CandidateCells(space[number]),
                        .. Enumerable.Range(0, ladder.Rungs).Select(rung => Climbed(ladder.Of(number, rung))),
                    ])
                    {
                        IsBest = number == best,
                    }),
            ]
        )
        {
            Caption =
                "Those that came furthest first. Times are since the study began."
                + More(climbers.Length, MostClimbers, "candidate"),
        };
    }

    /// <summary>Every trial: what was trained, what came of it, how sure that is, and what it cost.</summary>
    public TableBlock Trials()
    {
        var all = ladder.All.ToArray();
        return new(
            [
                .. CandidateColumns(),
                new("rung", IsNumeric: true),
                new("updates", IsNumeric: true),
                new("seeds", IsNumeric: true),
                new(found.Swept.Metric, IsNumeric: true),
                new("± std", IsNumeric: true),
                new("mean ± 2 standard errors", IsNumeric: true),
                new("cost in updates", IsNumeric: true),
                new("attempts", IsNumeric: true),
                new("ended"),
            ],
            [.. all.Take(MostTrials).Select(Row)]
        )
        {
            IsSortable = true,
            Caption = "A row for each candidate on each rung, the best first." + More(all.Length, MostTrials, "trial"),
        };
    }

    private ReportRow Row(RungTrial trial)
    {
        var spread = MeanAndDeviation.From(trial.Mean is null ? [] : trial.Values);
        return new([
            .. CandidateCells(trial.Candidate),
            new(Text(trial.Rung + 1)),
            new(found.Rungs.Rungs[trial.Rung].Steps.Grouped()),
            new(Text(trial.Last.Count)),
            new(trial.Mean is { } mean ? NumberText.Significant(mean) : trial.State.Replace('_', ' ')),
            new(NumberText.Significant(spread.StandardDeviation)),
            new(Interval(spread, trial.Values.Count)),
            new(trial.Cost.Grouped()),
            new(Text(trial.Attempts.Count)),
            new(When(trial)),
        ]);
    }

    private ReportCell Climbed(RungTrial? trial)
    {
        if (trial is null)
            return new("");
        var fate = ladder.FateOf(trial);
        var value = trial.Mean is { } mean ? $"{NumberText.Significant(mean)}\n" : "";
        return new($"{value}{(fate.Length > MostReason ? $"{fate[..MostReason]}…" : fate)}\n{When(trial)}");
    }

    private ReportCell Small(Recipe recipe, int rung)
    {
        var steps = found.Rungs.Rungs[rung].Steps;
        var curve = recipe.Bind(found.Rungs.PlanOf(rung), space.Rates[0]).Rate;
        if (curve is not Schedule && steps > MostTraced)
            return new("–");
        return new("")
        {
            Curve = new(ScheduleCurve.CreatePoints(curve, steps), $"{recipe} over {CountText.Of(steps, "update")}")
            {
                Share = (double)steps / found.Rungs.Settings.Steps,
            },
        };
    }

    private IEnumerable<ReportColumn> CandidateColumns() =>
        [
            new("schedule"),
            new("rate", IsNumeric: true),
            .. space.Dimensions.Select(dimension => new ReportColumn(dimension.Name)),
        ];

    private IEnumerable<ReportCell> CandidateCells(Candidate candidate) =>
        [
            new(candidate.Recipe.ToString()) { Swatch = charts.ColorOf(candidate) },
            new(NumberText.Significant(candidate.Rate)),
            .. candidate.Values.Select(value => new ReportCell(value.Value)),
        ];

    private string When(RungTrial trial) =>
        trial.Ended is { } ended ? DurationText.Of(ended - ladder.Begun!.Value) : "running";

    private static string Interval(MeanAndDeviation spread, int count)
    {
        if (!double.IsFinite(spread.StandardDeviation))
            return "–";
        var error = StandardErrors * spread.StandardDeviation / Math.Sqrt(count);
        return $"{NumberText.Significant(spread.Mean - error)} … {NumberText.Significant(spread.Mean + error)}";
    }

    private static string More(int all, int shown, string what) =>
        all > shown ? $" The first {shown.Grouped()} of {CountText.Of(all, what)}; the export as .csv has all." : "";

    private static string Steps(Rung rung) => CountText.Of(rung.Steps, "update");

    private static string Seeds(Rung rung) => rung.Seeds > 1 ? $", {CountText.Of(rung.Seeds, "seed")}" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
