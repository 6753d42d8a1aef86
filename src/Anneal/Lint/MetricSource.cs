namespace Anneal.Lint;

/// <summary>Where a metric is measured.</summary>
public enum MetricSource
{
    /// <summary>On data that is not trained on.</summary>
    Validation,

    /// <summary>On the training data, over an epoch.</summary>
    Training,

    /// <summary>On one batch of the training data.</summary>
    TrainingBatch,
}
