using Anneal.Cli.Training;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Says in words what the figures of a comparison mean, and what they do not.</summary>
internal static class ComparisonRemarks
{
    public static IEnumerable<string> Of(ComparisonFindings findings)
    {
        if (findings.Interrupted)
            yield return $"Interrupted: {findings.Results.Sum(result => result.Trainings.Count)} of "
                + $"{findings.TrainingCount} trainings ended.";
        foreach (var result in findings.Results.Where(result => result.DivergedCount > 0))
            yield return result.Divergence(Name(result, findings));
        if (!findings.IsRanked)
            yield return "Without a validation set nothing is ranked: the schedules stand in the order given.";
        if (findings.Best is not { } best)
            yield break;

        var close = CloseTo(best, findings);
        if (Noise(findings, best, close) is { } noise)
            yield return noise;
        if (Unsteady(findings, close) is { Length: > 0 } unsteady)
            yield return $"Not within the noise, however wide their spread: {string.Join(", ", unsteady)}.";
        if (EdgeOfGrid(findings.Rates, best) is { } edge)
            yield return edge;
        if (findings.Rates.Count < 2 && FairRemark(findings) is { } fair)
            yield return fair;
    }

    private static string? FairRemark(ComparisonFindings findings) =>
        FairRates.Remark(
            findings.Results.Select(result => result.Contender.Recipe),
            findings.Results[0].BaseRate,
            RunPlan.FromEpochs(findings.Setup.Settings.Epochs, findings.StepsPerEpoch)
        );

    // Those whose mean the spread of the seeds would excuse, and by how much each fails on a seed.
    private static (ContenderResult Result, double? Lag)[] CloseTo(ContenderResult best, ComparisonFindings findings)
    {
        if (findings.Results.Count < 2)
            return [];
        var noise = Ranking.NoiseOf(
            best.Score,
            findings.Results.Select(each => each.Score.StandardDeviation),
            findings.Setup.Data.Validation!.Count
        );
        var scores = best.ScoreBySeed;
        return
        [
            .. from result in findings.Results.Skip(1)
            where Ranking.AreWithinNoise(best.Score, best.SoundCount, result.Score, result.SoundCount)
            select (result, Ranking.LagOnASeed(scores, result.ScoreBySeed, noise)),
        ];
    }

    private static string? Noise(
        ComparisonFindings findings,
        ContenderResult best,
        (ContenderResult Result, double? Lag)[] close
    )
    {
        if (findings.Results.Count < 2)
            return null;
        if (best.SoundCount < 2)
            return "One seed does not tell noise from difference; compare with --seeds 3 or more.";
        var alike = close.Where(each => each.Lag is null).Select(each => Name(each.Result, findings)).ToArray();
        return alike.Length == 0
            ? $"{Name(best, findings)} is better than all others by more than the noise of {best.SoundCount} seeds."
            : $"{Name(best, findings)} leads, but these are within the noise of {best.SoundCount} seeds of "
                + $"it: {string.Join(", ", alike)}.";
    }

    // What only its own spread would excuse.
    private static string[] Unsteady(ComparisonFindings findings, (ContenderResult Result, double? Lag)[] close) =>
        [
            .. from each in close
            let lag = each.Lag
            where lag is not null
            select $"{Name(each.Result, findings)} ({NumberText.Significant(lag.Value, 3)} worse on one seed)",
        ];

    private static string? EdgeOfGrid(IReadOnlyList<double> rates, ContenderResult best) =>
        rates.Count < 2 || (best.BaseRate > rates.Min() && best.BaseRate < rates.Max())
            ? null
            : $"The best rate, {NumberText.Significant(best.BaseRate)}, lies at the edge of the grid; "
                + "extend --rates beyond it.";

    private static string Name(ContenderResult result, ComparisonFindings findings) =>
        findings.Rates.Count > 1 ? $"'{result.Text}' at {NumberText.Significant(result.BaseRate)}" : $"'{result.Text}'";
}
