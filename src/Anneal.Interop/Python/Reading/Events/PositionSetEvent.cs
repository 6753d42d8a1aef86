namespace Anneal.Interop.Python.Reading;

/// <summary>A scheduler's position is written by hand.</summary>
/// <param name="Scheduler">The scheduler.</param>
internal sealed record PositionSetEvent(SchedulerValue Scheduler) : ProgramEvent;
