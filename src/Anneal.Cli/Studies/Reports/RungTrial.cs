using Anneal.Studies;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies.Reports;

/// <summary>A candidate on a rung: its trainings there, and what came of them.</summary>
internal sealed class RungTrial
{
    // What decides where the trainings with several seeds ended differently, the gravest first.
    private static readonly string[] Troubles =
    [
        AttemptStates.Diverged,
        AttemptStates.Failed,
        AttemptStates.TimedOut,
        AttemptStates.Lost,
        AttemptStates.Stopped,
    ];

    private readonly AttemptRecord[] last;

    /// <param name="candidate">The candidate.</param>
    /// <param name="rung">The rung's place.</param>
    /// <param name="attempts">All attempts there.</param>
    /// <param name="stepsBefore">Updates that an attempt with this seed brings along from the rung below.</param>
    public RungTrial(
        Candidate candidate,
        int rung,
        IReadOnlyCollection<AttemptRecord> attempts,
        Func<ulong, long> stepsBefore
    )
    {
        (Candidate, Rung, Attempts) = (candidate, rung, attempts);
        last =
        [
            .. attempts
                .GroupBy(attempt => attempt.Assignment.Seed)
                .OrderBy(seed => seed.Key)
                .Select(seed => seed.MaxBy(attempt => attempt.Attempt)!),
        ];
        Values =
        [
            .. last.Where(each => each.State == AttemptStates.Completed).Select(each => each.Value).OfType<double>(),
        ];
        State = Troubles.FirstOrDefault(state => last.Any(each => each.State == state)) ?? AttemptStates.Completed;
        if (last.Any(each => each.State == AttemptStates.Running))
            State = AttemptStates.Running;
        Started = attempts.Min(attempt => attempt.Started);
        Ended = State == AttemptStates.Running ? null : last.Max(attempt => attempt.Ended);
        Cost = attempts.Sum(attempt => Math.Max(0, (attempt.Step ?? 0) - stepsBefore(attempt.Assignment.Seed)));
    }

    public Candidate Candidate { get; }

    public int Rung { get; }

    /// <summary>All attempts, with those that were tried again.</summary>
    public IReadOnlyCollection<AttemptRecord> Attempts { get; }

    /// <summary>The last attempt with each seed, by seed.</summary>
    public IReadOnlyList<AttemptRecord> Last => last;

    /// <summary>Its values, by seed.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The state of all its seeds together.</summary>
    public string State { get; }

    /// <summary>The mean of its values; null where it has none, or is broken.</summary>
    public double? Mean =>
        State is AttemptStates.Completed or AttemptStates.Running && Values.Count > 0 ? Values.Average() : null;

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>When its last training ended; null while one runs.</summary>
    public DateTimeOffset? Ended { get; }

    /// <summary>Updates that were made, with those of attempts that were tried again.</summary>
    public long Cost { get; }

    /// <summary>Attempts whose process was gone.</summary>
    public int Lost => Attempts.Count(attempt => attempt.State == AttemptStates.Lost);

    /// <summary>Why it has no value; null where it has one.</summary>
    public string? Trouble
    {
        get
        {
            if (State == AttemptStates.Completed)
                return null;
            var guilty = last.FirstOrDefault(each => each.State == State)!;
            return State switch
            {
                AttemptStates.Diverged => $"diverged after {CountText.Of(guilty.Step ?? 0, "update")}{OfSeed(guilty)}",
                AttemptStates.Failed or AttemptStates.TimedOut =>
                    $"{State.Replace('_', ' ')}{OfSeed(guilty)}: {guilty.Reason}",
                _ => $"{State}{OfSeed(guilty)}",
            };
        }
    }

    private string OfSeed(AttemptRecord attempt) =>
        last.Length > 1 ? FormattableString.Invariant($" with seed {attempt.Assignment.Seed}") : "";
}
