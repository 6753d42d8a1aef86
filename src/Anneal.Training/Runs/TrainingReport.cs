namespace Anneal.Training.Runs;

/// <summary>Where a training stands: after every 50 batches, and at the end of each epoch.</summary>
/// <param name="Epoch">Epochs done; a fraction within an epoch.</param>
/// <param name="EndsEpoch">Whether an epoch ended here.</param>
/// <param name="Step">Optimizer updates done.</param>
/// <param name="LearningRate">The learning rate of the last update.</param>
/// <param name="Train">Loss and accuracy over the examples of this epoch so far, each as it was before the update that
/// it led to.</param>
/// <param name="Validation">Loss and accuracy on the validation set; at the end of an epoch, where there is such a
/// set.</param>
/// <param name="Test">Loss and accuracy on the test set; at the end of the last epoch, or of every epoch if asked
/// for.</param>
/// <param name="AveragedValidation">As <paramref name="Validation"/>, but of the averaged weights; where there is an
/// average that has taken weights in.</param>
/// <param name="AveragedTest">As <paramref name="Test"/>, but of the averaged weights.</param>
public sealed record TrainingReport(
    double Epoch,
    bool EndsEpoch,
    long Step,
    double LearningRate,
    Score Train,
    Score? Validation = null,
    Score? Test = null,
    Score? AveragedValidation = null,
    Score? AveragedTest = null
);
