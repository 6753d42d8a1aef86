using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Reporting.Linting;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Studies;

/// <summary>A sweep for people: what it will cost, and what it found.</summary>
internal static class SweepText
{
    private const int MostRows = 20;

    /// <summary>The rungs, before the start.</summary>
    /// <param name="plan">The rungs.</param>
    /// <param name="grid">Updates of the full grid.</param>
    /// <param name="shared">Updates that are saved at least, since trainings begin alike.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(RungPlan plan, long grid, long shared, int? width)
    {
        var table = new TextTable(">rung", ">updates", ">candidates", ">seeds", ">updates in all");
        foreach (var (rung, index) in plan.Rungs.Select((rung, index) => (rung, index)))
            table.Add(
                $"{index + 1}",
                rung.Steps.Grouped(),
                rung.Count.Grouped(),
                rung.Seeds.Grouped(),
                rung.TotalSteps.Grouped()
            );
        var rule =
            plan.Rule == RungRule.Stretch ? "the whole schedule on each rung" : "each rung resumes from the last";
        return $"{table.Render(width)}{rule}; {plan.TotalSteps.Grouped()} updates at most, "
            + $"{Share(plan.TotalSteps, grid)}\n"
            + (
                shared > 0
                    ? $"trainings that begin alike share that part: at least {shared.Grouped()} of these updates are "
                        + "saved\n"
                    : ""
            )
            + (
                plan.RanksSchedulesWrongly
                    ? "note: looked at before its decay a schedule is ranked wrongly; --rungs stretch ranks it well\n"
                    : ""
            )
            + string.Concat(plan.Findings.Select(Line))
            + "\n";
    }

    /// <summary>What was found.</summary>
    public static string Render(
        StudyResult result,
        string metric,
        string goal,
        RunPlan plan,
        string? command,
        int? width
    )
    {
        if (result.Best is not { } best)
            return $"no candidate came to its end with a value\n{Cost(result)}\n";
        // Where there is no room, the deviation goes; what tells candidates apart stays.
        var varied = best.Candidate.Values.Select(value => value.Name).ToArray();
        TableColumn[] columns =
        [
            new("schedule"),
            new("rate") { IsNumeric = true },
            .. varied.Select(name => new TableColumn(name)),
            new($"{metric} ({goal})") { IsNumeric = true },
            new("± std") { IsNumeric = true, LeftOutAt = 1 },
        ];
        var table = new TextTable(columns);
        foreach (var ranked in result.Ranking.Take(MostRows))
            table.Add([
                ranked.Candidate.Recipe.ToString(),
                Number(ranked.Candidate.Rate),
                .. ranked.Candidate.Values.Select(value => value.Value),
                Number(ranked.Mean),
                Number(ranked.Deviation ?? double.NaN),
            ]);
        return $"best: {CandidateText.Of(best.Candidate)}\n\n{table.Render(width)}\n"
            + string.Concat(
                Remarks(result, plan)
                    .Append(Cost(result))
                    .Concat(command is null ? [] : [command])
                    .Select(line => line + "\n")
            );
    }

    /// <summary>What readers of the result must not miss.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="plan">The whole run.</param>
    public static IEnumerable<string> Remarks(StudyResult result, RunPlan plan)
    {
        if (result.Best is not { } best)
            yield break;
        if (best.Deviation is null)
            yield return "one seed does not tell noise from difference; sweep with --seeds 3 or more";
        else if (result.Ranking.Count > 1 && result.WithinNoise.Count == 0)
            yield return "better than all others by more than the noise of the seeds";
        foreach (var rival in result.WithinNoise)
            yield return $"within noise of the best: {CandidateText.Of(rival.Candidate.Candidate)}"
                + (rival.MoreSeeds is { } seeds ? $"; about {seeds.Grouped()} more seeds would decide" : "");
        if (result.Edge != GridEdge.None)
            yield return result.Edge == GridEdge.Low
                ? "the best rate is the lowest that was tried; try lower ones"
                : "the best rate is the greatest that was tried; try greater ones";
        foreach (var hint in Transfers(result, best, plan))
            yield return hint;
    }

    /// <summary>Schedules whose best rates differ are not compared fairly at one.</summary>
    private static IEnumerable<string> Transfers(StudyResult result, RankedCandidate best, RunPlan plan)
    {
        var (recipe, rate) = (best.Candidate.Recipe, best.Candidate.Rate);
        foreach (var other in result.Ranking.Select(ranked => ranked.Candidate.Recipe).Distinct())
        {
            if (other == recipe || RateTransfer.TryBetween(recipe, other, rate, plan) is not { } transfer)
                continue;
            if (transfer.Ratio is > FairRates.WorthSaying or < 1 / FairRates.WorthSaying)
                yield return $"'{other}' asks for {Number(transfer.Ratio)} × the rate of the best, by the convex bound";
        }
    }

    /// <summary>What it cost, beside the full grid.</summary>
    public static string Cost(StudyResult result) =>
        $"{result.Trials.Grouped()} trials, {result.CostSteps.Grouped()} updates, "
        + (result.SavedSteps > 0 ? $"{result.SavedSteps.Grouped()} more saved by shared trunks, " : "")
        + Share(result.CostSteps, result.GridSteps);

    private static string Share(long steps, long grid) =>
        steps > 0
            ? $"{NumberText.Significant((double)grid / steps, 3)} times less than the grid's {grid.Grouped()}"
            : $"the grid: {grid.Grouped()}";

    private static string Line(RungFinding finding) =>
        $"rung {finding.Rung + 1}: '{finding.Schedule}': {FindingText.Line(finding.Finding)}\n";

    private static string Number(double value) => NumberText.Significant(value);
}
