using System.Globalization;
using Anneal.Reporting;

namespace Anneal.Cli.Comparisons;

/// <summary>Says in words what the figures of a comparison mean, and what they do not.</summary>
internal static class ComparisonRemarks
{
    public static IEnumerable<string> Of(ComparisonFindings findings)
    {
        if (findings.Interrupted)
            yield return $"Interrupted: {Count(findings.Results.Sum(result => result.Trainings.Count))} of "
                + $"{Count(findings.TrainingCount)} trainings ended.";
        foreach (var result in findings.Results.Where(result => result.DivergedCount > 0))
            yield return $"{Count(result.DivergedCount)} of {Count(result.Trainings.Count)} seeds of "
                + $"{Name(result, findings)} diverged; its figures are over the others.";
        if (!findings.IsRanked)
            yield return "Without a validation set nothing is ranked: the schedules stand in the order given.";
        if (findings.Best is not { } best)
            yield break;

        if (Noise(findings, best) is { } noise)
            yield return noise;
        if (EdgeOfGrid(findings.Rates, best) is { } edge)
            yield return edge;
    }

    private static string? Noise(ComparisonFindings findings, ContenderResult best)
    {
        if (findings.Results.Count < 2)
            return null;
        if (best.SoundCount < 2)
            return "One seed does not tell noise from difference; compare with --seeds 3 or more.";
        var alike = findings
            .Results.Skip(1)
            .Where(result => Ranking.AreWithinNoise(best.Score, best.SoundCount, result.Score, result.SoundCount))
            .Select(result => Name(result, findings))
            .ToArray();
        return alike.Length == 0
            ? $"{Name(best, findings)} is better than all others by more than the noise of {Count(best.SoundCount)} "
                + "seeds."
            : $"{Name(best, findings)} leads, but these are within the noise of {Count(best.SoundCount)} seeds of "
                + $"it: {string.Join(", ", alike)}.";
    }

    private static string? EdgeOfGrid(IReadOnlyList<double> rates, ContenderResult best) =>
        rates.Count < 2 || (best.Contender.BaseRate > rates.Min() && best.Contender.BaseRate < rates.Max())
            ? null
            : $"The best rate, {NumberText.Significant(best.Contender.BaseRate)}, lies at the edge of the grid; "
                + "extend --rates beyond it.";

    private static string Name(ContenderResult result, ComparisonFindings findings) =>
        findings.Rates.Count > 1
            ? $"'{result.Contender.Text}' at {NumberText.Significant(result.Contender.BaseRate)}"
            : $"'{result.Contender.Text}'";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
