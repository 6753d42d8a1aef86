namespace Anneal.Training.Runs;

/// <summary>
/// Everything that changes while a training runs, but for its arrays of numbers; the JSON part of a checkpoint.
/// </summary>
internal sealed record CheckpointState
{
    /// <summary>What the training depends on, by name: see <see cref="RunIdentity"/>.</summary>
    public required IReadOnlyDictionary<string, string> Run { get; init; }

    /// <summary>Whole epochs done, with their evaluation.</summary>
    public required int Epoch { get; init; }

    /// <summary>Batches done in the next epoch.</summary>
    public required int Batch { get; init; }

    /// <summary>The score over those batches.</summary>
    public required ScoreSum EpochSum { get; init; }

    /// <summary>Updates done.</summary>
    public required long Step { get; init; }

    /// <summary>The learning rate of the last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Positions and feedback of the schedules.</summary>
    public required SchedulerState Scheduler { get; init; }

    /// <summary>Batches since the last update, whose gradients are collected.</summary>
    public required int Accumulated { get; init; }

    /// <summary>Weights that the average has taken in.</summary>
    public required long Averaged { get; init; }

    /// <summary>What the test for divergence has seen.</summary>
    public required DivergenceState Divergence { get; init; }

    /// <summary>Updates done when the training was found to have diverged; null if it has not.</summary>
    public required long? DivergedAtStep { get; init; }

    /// <summary>Time spent on the training, evaluation included.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Time spent on batches.</summary>
    public required TimeSpan TrainingTime { get; init; }

    /// <summary>Examples in those batches.</summary>
    public required long TrainedExamples { get; init; }

    /// <summary>All reports so far.</summary>
    public required IReadOnlyList<TrainingReport> Reports { get; init; }
}
