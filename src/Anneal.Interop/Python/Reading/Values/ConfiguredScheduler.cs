namespace Anneal.Interop.Python.Reading;

/// <summary>A scheduler that a module gives to its trainer.</summary>
/// <param name="Scheduler">The scheduler.</param>
/// <param name="Interval">When it is stepped: <c>epoch</c>, <c>step</c>; null where it is not known.</param>
/// <param name="Frequency">Every so many of them; null for each.</param>
/// <param name="Monitor">The metric that it watches; null where none is named.</param>
/// <param name="Misplaced">A setting of the scheduler that stands beside it, where the trainer does not read
/// it.</param>
internal sealed record ConfiguredScheduler(
    SchedulerValue Scheduler,
    string? Interval,
    Value? Frequency,
    Value? Monitor,
    string? Misplaced
)
{
    /// <summary>Whether its trainer is one before Lightning 1.0, which watched <c>val_loss</c> unless told.</summary>
    public bool IsOld { get; init; }
}
