using System.Globalization;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Replay;

/// <summary>
/// Trainings that were logged, as trials: a strategy is tried on real losses in no time. What was not logged is an
/// error, never made up.
/// </summary>
public sealed class RecordedRuns
{
    private readonly IReadOnlyList<RecordedRun> runs;

    private RecordedRuns(IReadOnlyList<RecordedRun> runs) => this.runs = runs;

    /// <summary>The runs.</summary>
    public IReadOnlyList<RecordedRun> Runs => runs;

    /// <summary>Reads logged runs.</summary>
    /// <param name="runsPath">
    /// A .csv file with the columns <c>run</c>, <c>steps</c>, <c>final_validation_loss</c> and <c>schedule</c> (a
    /// schedule text with its rates as numbers), and any others.
    /// </param>
    /// <param name="pointsPath">A .csv file with the columns <c>run</c>, <c>step</c> and
    /// <c>validation_loss</c>.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is not of this form; the message says where.</exception>
    public static RecordedRuns Read(string runsPath, string pointsPath)
    {
        var points = ReadPoints(pointsPath);
        var runs = new List<RecordedRun>();
        var lines = new CsvLines(runsPath);
        while (lines.Read())
        {
            var losses = points.GetValueOrDefault(lines["run"]) ?? [];
            runs.Add(
                new()
                {
                    Name = lines["run"],
                    Schedule = Recipe.TryParse(lines["schedule"], out var schedule)
                        ? schedule
                        : throw lines.Wrong($"has no schedule text: '{lines["schedule"]}'"),
                    Steps = Whole(lines, "steps"),
                    FinalLoss = Number(lines, "final_validation_loss"),
                    Losses = losses,
                    FirstStep = losses.Count == 0 ? long.MaxValue : losses.Keys.Min(),
                }
            );
        }
        return new(runs);
    }

    /// <summary>Trials that look up what was logged, for every candidate of a search.</summary>
    /// <param name="space">What is searched.</param>
    /// <param name="plan">The rungs.</param>
    /// <exception cref="ArgumentException">A candidate has no logged run for a rung; the message names it.</exception>
    public ITrial TrialFor(SearchSpace space, RungPlan plan)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(plan);
        var losses = new Dictionary<(int Candidate, long Steps), double>();
        for (var rung = 0; rung < plan.Rungs.Count; rung++)
        for (var number = 0; number < space.Count; number++)
        {
            var (candidate, steps) = (space[number], plan.Rungs[rung].Steps);
            losses[(number, steps)] = LossOf(
                candidate.Bind(plan.PlanOf(rung)),
                plan.PlanOf(rung).TotalSteps!.Value,
                steps
            )
                ?? throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Every candidate must have a logged run for each rung, but '{candidate.Recipe}' at "
                            + $"{candidate.Rate} has none for {steps} updates of a run of "
                            + $"{plan.PlanOf(rung).TotalSteps}."
                    ),
                    nameof(plan)
                );
        }
        return new ReplayTrial(losses);
    }

    /// <summary>The logged loss of a schedule after so many updates of a run; null where none was logged.</summary>
    /// <param name="schedule">The schedule, bound to the run.</param>
    /// <param name="runSteps">Updates of the run.</param>
    /// <param name="steps">Updates after which the loss is wanted.</param>
    public double? LossOf(BoundRecipe schedule, long runSteps, long steps)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var run = runs.FirstOrDefault(run =>
            run.Steps == runSteps && SharedTrunk.Length(run.Bound, schedule, runSteps) == runSteps
        );
        if (run is null || steps == run.Steps)
            return run?.FinalLoss;
        if (run.Losses.TryGetValue(steps, out var loss))
            return loss;
        if (steps < run.FirstStep && TrunkOf(run) is { } trunk && trunk.Losses.TryGetValue(steps, out var shared))
            return shared;
        return null;
    }

    /// <summary>
    /// The run that another one branched off from where its own log starts; null where none was logged.
    /// </summary>
    private RecordedRun? TrunkOf(RecordedRun branch) =>
        runs.FirstOrDefault(run =>
            run.FirstStep == 0
            && run.Steps >= branch.FirstStep
            && SharedTrunk.Length(run.Bound, branch.Bound, Math.Min(run.Steps, branch.Steps)) >= branch.FirstStep
        );

    private static Dictionary<string, Dictionary<long, double>> ReadPoints(string path)
    {
        var points = new Dictionary<string, Dictionary<long, double>>();
        var lines = new CsvLines(path);
        while (lines.Read())
        {
            if (!points.TryGetValue(lines["run"], out var losses))
                points[lines["run"]] = losses = [];
            losses[Whole(lines, "step")] = Number(lines, "validation_loss");
        }
        return points;
    }

    private static long Whole(CsvLines lines, string column) =>
        long.TryParse(lines[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw lines.Wrong($"must have a whole number in '{column}', but has '{lines[column]}'");

    private static double Number(CsvLines lines, string column) =>
        double.TryParse(lines[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw lines.Wrong($"must have a number in '{column}', but has '{lines[column]}'");

    private sealed class ReplayTrial(Dictionary<(int Candidate, long Steps), double> losses) : ITrial
    {
        public void Run(TrialContext context) =>
            context.Report(context.Steps, losses[(context.Candidate.Number, context.Steps)]);
    }
}
