namespace Anneal.Studies;

/// <summary>A worker that was asked for, and what is known of it.</summary>
/// <param name="Name">The name that it was given; it tells who started it, before a slash. Null of one that was started
/// by hand.</param>
/// <param name="Job">What whoever started it calls it; null where that is not known.</param>
/// <param name="Host">The machine that it runs on; null before it has come.</param>
/// <param name="Process">Its process there; null before it has come.</param>
/// <param name="Submitted">When it was asked for, by the database's clock; null of one that was started by
/// hand.</param>
/// <param name="Started">When it came; null before.</param>
/// <param name="Seen">When it gave its last sign of life; null before it has come.</param>
/// <param name="SecondsSinceSeen">How long ago that was.</param>
/// <param name="SecondsSinceSubmitted">How long ago it was asked for.</param>
/// <param name="Ended">When it ended, as far as that is known.</param>
/// <param name="Why">Why it ended; null where nobody knows.</param>
/// <param name="IsSettled">Whether whoever started it has it no longer.</param>
/// <param name="Trials">Attempts that it began.</param>
/// <param name="IsGone">Whether it ran on this machine, and its process is gone.</param>
public sealed record WorkerRecord(
    string? Name,
    string? Job,
    string? Host,
    long? Process,
    DateTimeOffset? Submitted,
    DateTimeOffset? Started,
    DateTimeOffset? Seen,
    double? SecondsSinceSeen,
    double? SecondsSinceSubmitted,
    DateTimeOffset? Ended,
    string? Why,
    bool IsSettled,
    int Trials,
    bool IsGone
)
{
    // A worker gives a sign every ten seconds, and its trials are its own for a minute.
    private const double SecondsOfSilence = 60;

    /// <summary>Whether it has come, and has given no sign of life for a minute.</summary>
    public bool IsSilent => SecondsSinceSeen >= SecondsOfSilence;
}
