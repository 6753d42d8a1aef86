namespace Anneal.Training.Runs;

/// <summary>How a training went. A training that diverged has a result too.</summary>
public sealed record TrainingResult
{
    /// <summary>All reports in their order; the last one tells how the training ended.</summary>
    public required IReadOnlyList<TrainingReport> Reports { get; init; }

    /// <summary>The first weights and the order of the examples came from this seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// Optimizer updates done when the loss was found to have diverged; null if it never did. A diverged training ends
    /// there.
    /// </summary>
    public required long? DivergedAtStep { get; init; }

    /// <summary>SHA-256 over the last weights, in lower-case hexadecimal digits.</summary>
    public required string WeightsSha256 { get; init; }

    /// <summary>
    /// As <see cref="WeightsSha256"/>, but over the averaged weights; null where there is no average that has taken
    /// weights in.
    /// </summary>
    public required string? AveragedWeightsSha256 { get; init; }

    /// <summary>
    /// Time from the first batch to the end of the last evaluation; of a resumed training, with the time that it had
    /// run before.
    /// </summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// Training examples for each second spent on batches: gathering, forward, backward and update, but not evaluation.
    /// </summary>
    public required double ExamplesPerSecond { get; init; }

    /// <summary>The end of the training.</summary>
    public TrainingReport Last => Reports[^1];

    /// <summary>The reports at the end of each epoch.</summary>
    public IEnumerable<TrainingReport> Epochs => Reports.Where(report => report.EndsEpoch);

    /// <summary>Whether the loss ceased to be finite, or exploded.</summary>
    public bool Diverged => DivergedAtStep is not null;

    /// <summary>
    /// The greatest validation accuracy after any epoch; null in regression, without a validation set, and if no epoch
    /// was ended.
    /// </summary>
    public double? BestValidationAccuracy => Reports.Max(report => report.Validation?.Accuracy);
}
