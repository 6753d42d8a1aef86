namespace Anneal.Training.Runs;

/// <summary>
/// All that a training needs to be resumed, between two batches: resumed, it ends with the very same bits as one
/// that was never stopped.
/// </summary>
/// <remarks>
/// Weights, what the optimizer remembers, positions and feedback of the schedules, the place in the data, collected
/// gradients, averages, and all reports.
/// The random numbers of a training follow from its seed and the number of the epoch, so these two are their whole
/// state. Immutable.
/// </remarks>
public sealed class Checkpoint
{
    internal Checkpoint(CheckpointState state, IReadOnlyList<CheckpointArray> arrays) =>
        (State, Arrays) = (state, arrays);

    /// <summary>Whole epochs done.</summary>
    public int Epoch => State.Epoch;

    /// <summary>Batches done in the next epoch.</summary>
    public int Batch => State.Batch;

    /// <summary>Optimizer updates done.</summary>
    public long Step => State.Step;

    /// <summary>All reports so far, in their order.</summary>
    public IReadOnlyList<TrainingReport> Reports => State.Reports;

    internal CheckpointState State { get; }

    internal IReadOnlyList<CheckpointArray> Arrays { get; }
}
