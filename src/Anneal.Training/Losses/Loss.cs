namespace Anneal.Training.Losses;

/// <summary>What a training makes small: the mean over the examples of a batch.</summary>
public enum Loss
{
    /// <summary>
    /// Cross entropy of the softmax of the outputs against the example's class: <c>log Σ exp(y) − y[class]</c>.
    /// </summary>
    CrossEntropy,

    /// <summary>Squared difference of the one output and the example's target: <c>(y − target)²</c>.</summary>
    MeanSquaredError,
}
