using System.Text;
using System.Text.Json;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>An entry of a study's log, which is all that the study knows.</summary>
public sealed record StudyEvent
{
    /// <summary>What happened.</summary>
    public required StudyEventKind Kind { get; init; }

    /// <summary>The study's plan in words; of <see cref="StudyEventKind.Study"/> only.</summary>
    public string? Plan { get; init; }

    /// <summary>The candidate's number.</summary>
    public int Candidate { get; init; }

    /// <summary>The rung's place.</summary>
    public int Rung { get; init; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>The attempt's number, which grows from attempt to attempt; 0 of a study's begin.</summary>
    public long Attempt { get; init; }

    /// <summary>
    /// Updates that an attempt did not make itself, since it began from another one's checkpoint; of
    /// <see cref="StudyEventKind.Started"/> only. Null: what the rungs say.
    /// </summary>
    public long? From { get; init; }

    /// <summary>Updates made.</summary>
    public long Step { get; init; }

    /// <summary>The value; null where it is not finite, or there is none.</summary>
    public double? Value { get; init; }

    /// <summary>How it ended; of <see cref="StudyEventKind.Ended"/> only.</summary>
    public TrialOutcome? Outcome { get; init; }

    /// <summary>Why it failed; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>A line of a log.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, StudyJson.Readable.StudyEvent);

    /// <summary>Reads a line of a log.</summary>
    /// <exception cref="JsonException">It is no event.</exception>
    internal static StudyEvent Parse(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize(text, StudyJson.Readable.StudyEvent) ?? throw new JsonException("it is null.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    internal static StudyEvent Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Takes it into what is known.</summary>
    internal void FoldInto(StudyHistory history)
    {
        if (Kind == StudyEventKind.Started)
            history.Start(Assignment, From);
        else if (Kind == StudyEventKind.Retried)
            history.Retry(Assignment);
        else if (this is { Kind: StudyEventKind.Ended, Outcome: { } outcome })
            history.End(Assignment, Attempt, outcome, Value, Step);
    }

    internal Assignment Assignment => new(Candidate, Rung, Seed);

    internal static StudyEvent Started(StudyChoice choice, long attempt) =>
        Of(StudyEventKind.Started, choice.Assignment, attempt) with
        {
            From = choice.From,
        };

    internal static StudyEvent Reported(Assignment assignment, long attempt, long step, double value) =>
        Of(StudyEventKind.Reported, assignment, attempt) with
        {
            Step = step,
            Value = double.IsFinite(value) ? value : null,
        };

    internal static StudyEvent Ended(
        Assignment assignment,
        long attempt,
        TrialOutcome outcome,
        long step,
        double? value = null,
        string? reason = null
    ) =>
        Of(StudyEventKind.Ended, assignment, attempt) with
        {
            Outcome = outcome,
            Step = step,
            Value = value,
            Reason = reason,
        };

    internal static StudyEvent Retried(Assignment assignment, long attempt) =>
        Of(StudyEventKind.Retried, assignment, attempt);

    private static StudyEvent Of(StudyEventKind kind, Assignment assignment, long attempt) =>
        new()
        {
            Kind = kind,
            Candidate = assignment.Candidate,
            Rung = assignment.Rung,
            Seed = assignment.Seed,
            Attempt = attempt,
        };
}
