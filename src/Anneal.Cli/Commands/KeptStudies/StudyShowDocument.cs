using Anneal.Cli.Studies;
using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>The JSON of <c>anneal study show</c>.</summary>
/// <param name="Study">The study's name.</param>
/// <param name="State"><c>open</c> or <c>done</c>.</param>
/// <param name="Workers">Processes that have a trial now.</param>
/// <param name="Trials">Trials by state.</param>
/// <param name="Failures">Why attempts have no value, with how many; the most frequent first.</param>
/// <param name="Result">What was found so far.</param>
internal sealed record StudyShowDocument(
    string Study,
    string State,
    int Workers,
    IReadOnlyDictionary<string, int> Trials,
    IReadOnlyList<StudyShowDocument.FailureDocument> Failures,
    SweepDocument Result
)
{
    /// <summary>Why attempts have no value: how they ended, the reason where one is known, and how many they
    /// are.</summary>
    internal sealed record FailureDocument(string State, string? Reason, int Attempts);

    /// <summary>The reasons among attempts, the most frequent first.</summary>
    public static IReadOnlyList<FailureDocument> FailuresOf(IEnumerable<AttemptRecord> attempts) =>
        [
            .. from attempt in attempts
            where attempt.HasFailed
            group attempt by (attempt.State, attempt.Reason) into same
            orderby same.Count() descending, same.Key.State
            select new FailureDocument(same.Key.State, same.Key.Reason, same.Count()),
        ];
}
