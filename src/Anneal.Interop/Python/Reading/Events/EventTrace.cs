namespace Anneal.Interop.Python.Reading;

/// <summary>What a module, or a function that nothing in the source calls, does in order.</summary>
internal sealed class EventTrace
{
    private readonly Dictionary<Loop, List<ProgramEvent>> byLoop = [];

    public EventTrace(IReadOnlyList<ProgramEvent> events)
    {
        Events = events;
        foreach (var happened in events)
        {
            foreach (var loop in happened.Context.Loops)
            {
                if (!byLoop.TryGetValue(loop, out var inside))
                    byLoop[loop] = inside = [];
                inside.Add(happened);
            }
        }
        SchedulerSteps = [.. Of<SchedulerStepEvent>()];
        Optimizers = [.. Of<OptimizerStepEvent>().SelectMany(step => step.Optimizers).Distinct()];
    }

    public IReadOnlyList<ProgramEvent> Events { get; }

    public IReadOnlyList<SchedulerStepEvent> SchedulerSteps { get; }

    /// <summary>Where rates that are set by hand take their values, as if schedulers were stepped there.</summary>
    public List<SchedulerStepEvent> RateSteps { get; } = [];

    /// <summary>The steps of a scheduler.</summary>
    public IEnumerable<SchedulerStepEvent> StepsOf(SchedulerValue scheduler) =>
        SchedulerSteps.Concat(RateSteps).Where(step => step.Schedulers.Contains(scheduler));

    /// <summary>The optimizers that make updates.</summary>
    public IReadOnlyList<OptimizerValue> Optimizers { get; }

    /// <summary>All events of a kind.</summary>
    public IEnumerable<T> Of<T>()
        where T : ProgramEvent => Events.OfType<T>();

    /// <summary>The events within a loop.</summary>
    public IReadOnlyList<ProgramEvent> In(Loop loop) => byLoop.GetValueOrDefault(loop, []);

    /// <summary>
    /// The order in which events follow one another: all of them once, and each loop twice, since its end is followed
    /// by its beginning.
    /// </summary>
    public IEnumerable<IEnumerable<ProgramEvent>> Passes =>
        byLoop.Values.Select(inside => inside.Concat(inside)).Prepend(Events);

    /// <summary>Whether a loop makes updates right in it, so that one pass is one batch.</summary>
    public bool IsOfBatches(Loop loop) =>
        !loop.IsOfEpochs
        && In(loop)
            .Any(happened => happened is OptimizerStepEvent or BackwardEvent && happened.Context.Innermost == loop);

    /// <summary>Whether something trains: an update, or a call that may make some.</summary>
    public static bool Trains(ProgramEvent happened) =>
        happened is OptimizerStepEvent or BackwardEvent or HandoverEvent { IsCalledTraining: true };
}
