namespace Anneal.Training.Runs;

/// <summary>A training between two batches, where it could be resumed.</summary>
/// <remarks>Valid during the call that brings it.</remarks>
public readonly ref struct Moment
{
    private readonly Func<Checkpoint> takeCheckpoint;

    internal Moment(
        MomentKind kind,
        long step,
        double loss,
        IReadOnlyList<TrainingReport> reports,
        Func<Checkpoint> takeCheckpoint
    ) => (Kind, Step, Loss, Reports, this.takeCheckpoint) = (kind, step, loss, reports, takeCheckpoint);

    /// <summary>Why the observer is called.</summary>
    public MomentKind Kind { get; }

    /// <summary>Optimizer updates done.</summary>
    public long Step { get; }

    /// <summary>
    /// Mean loss of the examples of the last update, as it was before it; of a training that diverged, of the batch
    /// that
    /// showed it. NaN before the first batch.
    /// </summary>
    public double Loss { get; }

    /// <summary>All reports so far, in their order.</summary>
    internal IReadOnlyList<TrainingReport> Reports { get; }

    /// <summary>Copies the state of the training.</summary>
    public Checkpoint TakeCheckpoint() => takeCheckpoint();
}
