using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>
/// All that a training needs to be continued, between two batches: continued, it ends with the very same bits as one
/// that was never stopped.
/// </summary>
/// <remarks>
/// Weights, what the optimizer remembers, positions and feedback of the schedules, the place in the data, collected
/// gradients, averages, and all reports.
/// The random numbers of a training follow from its seed and the number of the epoch, so these two are their whole
/// state. Immutable.
/// </remarks>
public sealed class TrainingSnapshot
{
    internal TrainingSnapshot(TrainingState state, IReadOnlyList<SnapshotArray> arrays) =>
        (State, Arrays) = (state, arrays);

    /// <summary>Whole epochs done.</summary>
    public int Epoch => State.Epoch;

    /// <summary>Batches done in the next epoch.</summary>
    public int Batch => State.Batch;

    /// <summary>Optimizer updates done.</summary>
    public long Step => State.Step;

    /// <summary>All reports so far, in their order.</summary>
    public IReadOnlyList<TrainingReport> Reports => State.Reports;

    internal TrainingState State { get; }

    internal IReadOnlyList<SnapshotArray> Arrays { get; }
}
