namespace Anneal.Interop.Python.Reading;

/// <summary>What a module, or a function that nothing in the source calls, does in order.</summary>
internal sealed class EventTrace
{
    /// <summary>
    /// The most places at which one part of a program may step schedulers for the rules to compare them with each
    /// other; of more they say nothing.
    /// </summary>
    public const int MostSchedulerSteps = 500;

    private readonly Dictionary<Loop, List<ProgramEvent>> byLoop = [];
    private readonly Dictionary<SchedulerValue, List<SchedulerStepEvent>> byScheduler = [];

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
        AllSchedulerSteps = [.. Of<SchedulerStepEvent>()];
        SchedulerSteps = HasTooManySteps ? [] : AllSchedulerSteps;
        foreach (var step in SchedulerSteps)
            Note(step);
        Optimizers = [.. Of<OptimizerStepEvent>().SelectMany(step => step.Optimizers).Distinct()];
    }

    public IReadOnlyList<ProgramEvent> Events { get; }

    /// <summary>The steps of schedulers, none where there are too many.</summary>
    public IReadOnlyList<SchedulerStepEvent> SchedulerSteps { get; }

    /// <summary>The steps of schedulers, however many.</summary>
    public IReadOnlyList<SchedulerStepEvent> AllSchedulerSteps { get; }

    /// <summary>Whether it steps schedulers at more places than the rules compare.</summary>
    public bool HasTooManySteps => AllSchedulerSteps.Count > MostSchedulerSteps;

    /// <summary>Adds where a rate that is set by hand takes its values, as if a scheduler were stepped there.</summary>
    public void AddRateStep(SchedulerStepEvent step) => Note(step);

    /// <summary>The steps of a scheduler.</summary>
    public IReadOnlyList<SchedulerStepEvent> StepsOf(SchedulerValue scheduler) =>
        byScheduler.GetValueOrDefault(scheduler, []);

    /// <summary>The schedulers that are stepped, in the order of their first steps.</summary>
    public IEnumerable<SchedulerValue> Stepped => byScheduler.Keys;

    private void Note(SchedulerStepEvent step)
    {
        foreach (var scheduler in step.Schedulers.Distinct())
        {
            if (!byScheduler.TryGetValue(scheduler, out var steps))
                byScheduler[scheduler] = steps = [];
            steps.Add(step);
        }
    }

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
