using Anneal.Tuning.Trials;

namespace Anneal.Studies;

/// <summary>An attempt as a database keeps it.</summary>
/// <param name="Attempt">Its number, which grows.</param>
/// <param name="Assignment">What it trained.</param>
/// <param name="State">One of <see cref="AttemptStates"/>.</param>
/// <param name="Worker">Who ran it.</param>
/// <param name="Started">When it began, by the database's clock.</param>
/// <param name="Ended">When it ended; null while it runs.</param>
/// <param name="Step">Updates made; null while it runs.</param>
/// <param name="Value">Its value; null where it has none.</param>
/// <param name="Reason">Why it failed; else null.</param>
public sealed record AttemptRecord(
    long Attempt,
    Assignment Assignment,
    string State,
    string Worker,
    DateTimeOffset Started,
    DateTimeOffset? Ended,
    long? Step,
    double? Value,
    string? Reason
)
{
    /// <summary>Whether it ended without a value, and not since it was asked to stop.</summary>
    public bool HasFailed => State is not (AttemptStates.Running or AttemptStates.Completed or AttemptStates.Stopped);
}
