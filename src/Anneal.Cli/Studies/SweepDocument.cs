using System.Text.Json.Serialization;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The JSON of <c>anneal sweep</c>.</summary>
/// <param name="Study">The file of the study; null where it is kept in memory.</param>
/// <param name="Best">The best candidate; null where none came to its end with a value.</param>
/// <param name="WithinNoise">Candidates that the seeds do not tell from the best.</param>
/// <param name="Trials">Trainings that have a result.</param>
/// <param name="CostSteps">Updates that were made.</param>
/// <param name="SavedSteps">Updates that had not to be made, since trainings began alike.</param>
/// <param name="GridSteps">Updates of the full grid, with its seeds.</param>
/// <param name="DroppedRates">Rates that a range test found hopeless, and nothing trained.</param>
/// <param name="Edge">Where the best rate lies among those that were tried: <c>low</c>, <c>high</c>, or null.</param>
/// <param name="Command">What trains the best; null for recorded runs, and without a best.</param>
/// <param name="Interrupted">Whether it was stopped before its end.</param>
internal sealed record SweepDocument(
    string? Study,
    SweepDocument.CandidateDocument? Best,
    IReadOnlyList<SweepDocument.CandidateDocument> WithinNoise,
    int Trials,
    long CostSteps,
    long SavedSteps,
    long GridSteps,
    IReadOnlyList<double> DroppedRates,
    string? Edge,
    string? Command,
    bool Interrupted
)
{
    /// <summary>A candidate and how it did.</summary>
    internal sealed record CandidateDocument(
        string Schedule,
        double Rate,
        IReadOnlyDictionary<string, string> Values,
        MetricDocument Metric,
        int? MoreSeeds
    );

    /// <summary>The metric over the seeds; the deviation is null with one seed.</summary>
    internal sealed record MetricDocument(double Mean, double? Std);

    public static SweepDocument Of(StudyResult result, string? store, string? command, bool interrupted) =>
        new(
            store,
            result.Best is { } best ? Of(best) : null,
            [.. result.WithinNoise.Select(rival => Of(rival.Candidate, rival.MoreSeeds))],
            result.Trials,
            result.CostSteps,
            result.SavedSteps,
            result.GridSteps,
            result.DroppedRates,
            result.Edge switch
            {
                GridEdge.Low => "low",
                GridEdge.High => "high",
                _ => null,
            },
            command,
            interrupted
        );

    private static CandidateDocument Of(RankedCandidate ranked, int? moreSeeds = null) =>
        new(
            ranked.Candidate.Recipe.ToString(),
            ranked.Candidate.Rate,
            ranked.Candidate.Values.ToDictionary(value => value.Name, value => value.Value),
            new(ranked.Mean, ranked.Deviation),
            moreSeeds
        );
}
