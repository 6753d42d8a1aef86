namespace Anneal.Training.Runs;

/// <summary>Where a training stands: after every 50 batches, and at the end of each epoch.</summary>
public sealed record TrainingReport
{
    /// <summary>Epochs done; a fraction within an epoch.</summary>
    public required double Epoch { get; init; }

    /// <summary>Whether an epoch ended here.</summary>
    public required bool EndsEpoch { get; init; }

    /// <summary>Optimizer updates done.</summary>
    public required long Step { get; init; }

    /// <summary>The learning rate of the last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>
    /// Loss and accuracy over the examples of this epoch so far, each as it was before the update that it led to.
    /// </summary>
    public required Score Train { get; init; }

    /// <summary>
    /// Loss and accuracy on the validation set; at the end of an epoch, where there is such a set, else null.
    /// </summary>
    public Score? Validation { get; init; }

    /// <summary>
    /// Loss and accuracy on the test set; at the end of the last epoch, or of every epoch if asked for, else null.
    /// </summary>
    public Score? Test { get; init; }

    /// <summary>
    /// As <see cref="Validation"/>, but of the averaged weights; null without an average that has taken weights in.
    /// </summary>
    public Score? AveragedValidation { get; init; }

    /// <summary>As <see cref="Test"/>, but of the averaged weights.</summary>
    public Score? AveragedTest { get; init; }
}
