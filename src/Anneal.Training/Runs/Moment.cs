namespace Anneal.Training.Runs;

/// <summary>A training between two batches, where it could be resumed.</summary>
/// <remarks>Valid during the call that brings it.</remarks>
public readonly ref struct Moment
{
    private readonly Func<Checkpoint> takeCheckpoint;

    internal Moment(
        MomentKind kind,
        long step,
        IReadOnlyList<TrainingReport> reports,
        Func<Checkpoint> takeCheckpoint
    ) => (Kind, Step, Reports, this.takeCheckpoint) = (kind, step, reports, takeCheckpoint);

    /// <summary>Why the observer is called.</summary>
    public MomentKind Kind { get; }

    /// <summary>Optimizer updates done.</summary>
    public long Step { get; }

    /// <summary>All reports so far, in their order.</summary>
    internal IReadOnlyList<TrainingReport> Reports { get; }

    /// <summary>Copies the state of the training.</summary>
    public Checkpoint TakeCheckpoint() => takeCheckpoint();
}
