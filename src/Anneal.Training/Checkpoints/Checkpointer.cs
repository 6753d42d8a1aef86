using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>
/// Saves a training's checkpoints while it runs: at an interval, when it is stopped or ends, and whenever an epoch was
/// the best.
/// </summary>
/// <remarks>
/// The best epoch has the greatest validation accuracy, or in regression the least validation loss; of equal accuracies
/// the lesser loss, then the earlier epoch.
/// It is told by the weights, not by their average. Without a validation set there is no best epoch.
/// Not thread-safe: for one training at a time.
/// </remarks>
public sealed class Checkpointer : IRunObserver
{
    private readonly CheckpointStore store;
    private readonly long everySteps;

    /// <param name="store">Where checkpoints are saved.</param>
    /// <param name="everySteps">Updates from one checkpoint to the next. At least 1. One due with the last update of an
    /// epoch is saved after the epoch's evaluation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="everySteps"/> is less than 1.</exception>
    public Checkpointer(CheckpointStore store, long everySteps)
    {
        ArgumentNullException.ThrowIfNull(store);
        (this.store, this.everySteps) = (store, Require.AtLeast(1, everySteps));
    }

    /// <inheritdoc/>
    public void OnMoment(Moment moment)
    {
        var isDue = moment.Kind is MomentKind.Stop or MomentKind.End || moment.Step % everySteps == 0;
        var isBest = moment.Kind is MomentKind.Epoch or MomentKind.End && EndsWithTheBest(moment.Reports);
        if (!isDue && !isBest)
            return;
        var checkpoint = moment.TakeCheckpoint();
        if (isBest)
            store.SaveBest(checkpoint);
        if (isDue)
            store.Save(checkpoint);
    }

    private static bool EndsWithTheBest(IReadOnlyList<TrainingReport> reports) =>
        reports is [.., { EndsEpoch: true, Validation: { } last }]
        && double.IsFinite(last.Loss)
        && reports.SkipLast(1).All(report => report.Validation is not { } earlier || IsBetter(last, earlier));

    private static bool IsBetter(Score score, Score than) =>
        score.Accuracy == than.Accuracy ? score.Loss < than.Loss : score.Accuracy > than.Accuracy;
}
