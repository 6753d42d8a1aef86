namespace Anneal.Interop.Python.Reading;

/// <summary>What a source does, in the order in which it does it.</summary>
/// <param name="Traces">The events of the module, and those of each function that nothing in the source calls.</param>
/// <param name="Schedulers">The schedulers that it makes.</param>
internal sealed record SourceProgram(IReadOnlyList<EventTrace> Traces, IReadOnlyList<SchedulerValue> Schedulers);
