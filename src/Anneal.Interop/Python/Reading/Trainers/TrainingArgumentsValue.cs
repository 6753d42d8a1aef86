namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>The arguments of Hugging Face's trainer.</summary>
/// <param name="scheduler">The scheduler that the trainer makes of them.</param>
/// <param name="settings">How long its run is.</param>
/// <param name="origins">What they were made with.</param>
internal sealed class TrainingArgumentsValue(
    SchedulerValue scheduler,
    TrainerSettings settings,
    IReadOnlyList<Value> origins
) : Value(origins)
{
    /// <summary>The scheduler that the trainer makes of them.</summary>
    public SchedulerValue Scheduler => scheduler;

    /// <summary>How long the run is.</summary>
    public TrainerSettings Settings => settings;
}
