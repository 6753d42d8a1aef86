namespace Anneal.Interop.Python.Reading;

/// <summary>What a source does, in the order in which it does it.</summary>
/// <param name="Traces">The events of the module, and those of each function that nothing in the source calls.</param>
/// <param name="Schedulers">The schedulers that it makes.</param>
/// <param name="Module">The names of the module, as they are at its end.</param>
internal sealed record SourceProgram(
    IReadOnlyList<EventTrace> Traces,
    IReadOnlyList<SchedulerValue> Schedulers,
    Scope Module
)
{
    private HashSet<Value> Wholes => field ??= [.. Schedulers.SelectMany(scheduler => scheduler.Parts)];

    /// <summary>Whether another scheduler is made of it.</summary>
    public bool IsPart(SchedulerValue scheduler) => Wholes.Contains(scheduler);

    /// <summary>The scheduler that another one is given to without being known; null for none.</summary>
    public SchedulerValue? UnknownWholeOf(SchedulerValue scheduler) =>
        Schedulers.FirstOrDefault(whole =>
            whole is { Definition: null, Formula: null, Type: null } && whole.Parts.Contains(scheduler)
        );

    /// <summary>The processes that train together; null where the source does not say how many.</summary>
    public Value? Processes { get; init; }

    /// <summary>Whether a callback may end the runs of trainers before their time.</summary>
    public bool StopsEarly { get; init; }
}
