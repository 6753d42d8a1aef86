namespace Anneal.Interop.Python.Reading;

/// <summary>Schedulers are given a saved state.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Schedulers">The schedulers.</param>
internal sealed record SchedulerRestoredEvent(
    SourcePlace At,
    EventContext Context,
    IReadOnlyList<SchedulerValue> Schedulers
) : ProgramEvent(At, Context);
