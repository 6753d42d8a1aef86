namespace Anneal.Interop.Python.Reading;

/// <summary>A trainer from outside of the source runs, and steps schedulers by itself.</summary>
/// <param name="Schedulers">The schedulers.</param>
/// <param name="ByEpoch">Whether it steps them once an epoch, not once an update.</param>
/// <param name="Epochs">How many epochs it runs; null where nothing says it.</param>
/// <param name="Batches">How many batches an epoch has; null where nothing says it.</param>
/// <param name="MostUpdates">Updates after which it ends; null where it does not end so.</param>
/// <param name="Accumulation">Batches for one update; null where it is one.</param>
internal sealed record TrainerRunEvent(
    IReadOnlyList<SchedulerValue> Schedulers,
    bool ByEpoch,
    Value? Epochs,
    Value? Batches,
    Value? MostUpdates = null,
    Value? Accumulation = null
) : ProgramEvent
{
    /// <summary>
    /// What it sets the rate with at every epoch, beside a schedule that sets it too; null for nothing.
    /// </summary>
    public SchedulerValue? Overwriting { get; init; }

    /// <summary>The optimizer that it trains with, which counts on in a further run; null where not known.</summary>
    public OptimizerValue? Optimizer { get; init; }

    /// <summary>The epochs before it; null for none.</summary>
    public Value? FirstEpoch { get; init; }

    /// <summary>What it calls at every epoch that sets the rate.</summary>
    public IReadOnlyList<SchedulerValue> Callbacks { get; init; } = [];

    /// <summary>Those of them that it calls in every branch of the source.</summary>
    public IReadOnlyList<SchedulerValue> CertainCallbacks { get; init; } = [];

    /// <summary>How a module gave the scheduler to it; null where it did not.</summary>
    public ConfiguredScheduler? Configured { get; init; }
}
