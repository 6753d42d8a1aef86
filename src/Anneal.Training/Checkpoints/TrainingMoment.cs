using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>A training between two batches, where it could be continued from.</summary>
/// <remarks>Valid during the call that brings it.</remarks>
public readonly ref struct TrainingMoment
{
    private readonly Func<TrainingSnapshot> takeSnapshot;

    internal TrainingMoment(
        TrainingMomentKind kind,
        long step,
        IReadOnlyList<TrainingReport> reports,
        Func<TrainingSnapshot> takeSnapshot
    ) => (Kind, Step, Reports, this.takeSnapshot) = (kind, step, reports, takeSnapshot);

    /// <summary>Why the observer is called.</summary>
    public TrainingMomentKind Kind { get; }

    /// <summary>Optimizer updates done.</summary>
    public long Step { get; }

    /// <summary>All reports so far, in their order.</summary>
    public IReadOnlyList<TrainingReport> Reports { get; }

    /// <summary>Copies the state of the training.</summary>
    public TrainingSnapshot TakeSnapshot() => takeSnapshot();
}
