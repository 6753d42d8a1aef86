namespace Anneal.Interop.Python.Reading;

/// <summary>Schedulers are given a saved state.</summary>
/// <param name="Schedulers">The schedulers.</param>
internal sealed record SchedulerRestoredEvent(IReadOnlyList<SchedulerValue> Schedulers) : ProgramEvent;
