using Anneal.Cli.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>The JSON of <c>anneal study compare</c>.</summary>
/// <param name="Metric">What both are measured by.</param>
/// <param name="Goal"><c>min</c> or <c>max</c>.</param>
/// <param name="A">The one study.</param>
/// <param name="B">The other.</param>
/// <param name="Better">Whose best is better by more than the noise: <c>a</c>, <c>b</c>, or null.</param>
/// <param name="Difference">Of the best of each; null where one has none.</param>
/// <param name="Candidates">Candidates that both have trained to the end.</param>
internal sealed record StudyCompareDocument(
    string Metric,
    string Goal,
    StudyCompareDocument.StudyDocument A,
    StudyCompareDocument.StudyDocument B,
    string? Better,
    StudyCompareDocument.DifferenceDocument? Difference,
    IReadOnlyList<StudyCompareDocument.SharedDocument> Candidates
)
{
    /// <summary>A study: its name, its best, how long its runs are, and what it cost.</summary>
    internal sealed record StudyDocument(string Study, BestDocument? Best, long Steps, long CostSteps);

    /// <summary>The best candidate of a study.</summary>
    internal sealed record BestDocument(
        string Schedule,
        double Rate,
        IReadOnlyDictionary<string, string> Values,
        ScoreDocument Metric
    );

    /// <summary>The metric over the seeds; the deviation is null with one seed.</summary>
    internal sealed record ScoreDocument(double Mean, double? Std, int Seeds);

    /// <summary>B's mean less A's, its standard error, and whether it is at most two of them; null with one
    /// seed.</summary>
    internal sealed record DifferenceDocument(double Mean, double? StandardError, bool? WithinNoise);

    /// <summary>A candidate of both.</summary>
    internal sealed record SharedDocument(
        string Schedule,
        double Rate,
        IReadOnlyDictionary<string, string> Values,
        ScoreDocument A,
        ScoreDocument B,
        DifferenceDocument Difference
    );

    public static StudyDocument Of(string name, FoundResult found) =>
        new(
            name,
            found.Result.Best is { } best
                ? new(
                    best.Candidate.Recipe.ToString(),
                    best.Candidate.Rate,
                    best.Candidate.Values.ToDictionary(value => value.Name, value => value.Value),
                    Of(best)
                )
                : null,
            found.Rungs.Settings.Steps,
            found.Result.CostSteps
        );

    public static DifferenceDocument Of(SeedDifference difference) =>
        new(difference.Mean, difference.StandardError, difference.IsWithinNoise);

    public static SharedDocument Of(RankedCandidate a, RankedCandidate b, SeedDifference difference) =>
        new(
            a.Candidate.Recipe.ToString(),
            a.Candidate.Rate,
            a.Candidate.Values.ToDictionary(value => value.Name, value => value.Value),
            Of(a),
            Of(b),
            Of(difference)
        );

    private static ScoreDocument Of(RankedCandidate ranked) => new(ranked.Mean, ranked.Deviation, ranked.Values.Count);
}
