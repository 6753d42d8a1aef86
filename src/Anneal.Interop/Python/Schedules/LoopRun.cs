using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Reading.Trainers;

namespace Anneal.Interop.Python.Schedules;

/// <summary>What the loops around a scheduler's step say of the run.</summary>
/// <param name="Frequency">When the loop advances the schedule.</param>
/// <param name="Epochs">How many epochs it has.</param>
/// <param name="Batches">How many batches an epoch has; none where each epoch is one.</param>
/// <param name="Accumulation">Batches for one update; null where it is one.</param>
internal sealed record LoopRun(
    StepFrequency Frequency,
    IReadOnlyList<Value> Epochs,
    IReadOnlyList<Value> Batches,
    Value? Accumulation
)
{
    /// <summary>Where counters end it before its loops do.</summary>
    public IReadOnlyList<PassLimit> Limits { get; init; } = [];

    /// <summary>Processes that make an update together, each with batches of its own; null where it is one.</summary>
    public Value? Processes { get; init; }

    /// <summary>Whether something may end it before, so that it is so long at most.</summary>
    public bool MayEndEarly { get; init; }

    /// <summary>Whether its loops have a way out that is not understood.</summary>
    public bool MayBreak { get; init; }

    /// <summary>Whether it is a part of a longer run, in which the schedule stands still.</summary>
    public bool IsPart { get; init; }

    /// <summary>The schedule's steps before it; null where the scheduler says them.</summary>
    public Value? Start { get; init; }

    /// <summary>A run that the caller says.</summary>
    public static LoopRun Said(StepFrequency frequency) => new(frequency, [], [TrainerSettings.OpenBatches], null);
}
