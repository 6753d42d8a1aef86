using Anneal.Studies;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>The JSON of <c>anneal study export</c>.</summary>
/// <param name="Study">The study's name.</param>
/// <param name="Attempts">Its attempts, in their order.</param>
internal sealed record StudyExportDocument(string Study, IReadOnlyList<StudyExportDocument.AttemptDocument> Attempts)
{
    /// <summary>An attempt, and the values that it reported.</summary>
    internal sealed record AttemptDocument(
        long Attempt,
        int Candidate,
        int Rung,
        ulong Seed,
        string Schedule,
        double Rate,
        IReadOnlyDictionary<string, string> Values,
        string State,
        string Worker,
        DateTimeOffset Started,
        DateTimeOffset? Ended,
        long? Step,
        double? Value,
        string? Reason,
        IReadOnlyList<ReportDocument> Reports
    );

    /// <summary>A value that was reported; null where it was not finite.</summary>
    internal sealed record ReportDocument(long Step, double? Value);

    public static StudyExportDocument Of(
        string study,
        IReadOnlyList<AttemptRecord> attempts,
        IReadOnlyList<(long Attempt, long Step, double? Value)> values,
        SearchSpace space
    )
    {
        var reports = values.ToLookup(value => value.Attempt, value => new ReportDocument(value.Step, value.Value));
        return new(
            study,
            [
                .. from attempt in attempts
                let candidate = space[attempt.Assignment.Candidate]
                select new AttemptDocument(
                    attempt.Attempt,
                    candidate.Number,
                    attempt.Assignment.Rung,
                    attempt.Assignment.Seed,
                    candidate.Recipe.ToString(),
                    candidate.Rate,
                    candidate.Values.ToDictionary(value => value.Name, value => value.Value),
                    attempt.State,
                    attempt.Worker,
                    attempt.Started,
                    attempt.Ended,
                    attempt.Step,
                    attempt.Value,
                    attempt.Reason,
                    [.. reports[attempt.Attempt]]
                ),
            ]
        );
    }
}
