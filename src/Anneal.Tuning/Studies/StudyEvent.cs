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

    /// <summary>Updates made.</summary>
    public long Step { get; init; }

    /// <summary>The value; null where it is not finite, or there is none.</summary>
    public double? Value { get; init; }

    /// <summary>How it ended; of <see cref="StudyEventKind.Ended"/> only.</summary>
    public TrialOutcome? Outcome { get; init; }

    /// <summary>Why it failed; else null.</summary>
    public string? Reason { get; init; }

    internal Assignment Assignment => new(Candidate, Rung, Seed);

    internal static StudyEvent Started(Assignment assignment) => Of(StudyEventKind.Started, assignment);

    internal static StudyEvent Reported(Assignment assignment, long step, double value) =>
        Of(StudyEventKind.Reported, assignment) with
        {
            Step = step,
            Value = double.IsFinite(value) ? value : null,
        };

    internal static StudyEvent Ended(
        Assignment assignment,
        TrialOutcome outcome,
        long step,
        double? value = null,
        string? reason = null
    ) => Of(StudyEventKind.Ended, assignment) with { Outcome = outcome, Step = step, Value = value, Reason = reason };

    private static StudyEvent Of(StudyEventKind kind, Assignment assignment) =>
        new()
        {
            Kind = kind,
            Candidate = assignment.Candidate,
            Rung = assignment.Rung,
            Seed = assignment.Seed,
        };
}
