namespace Anneal.Reporting.Comparisons;

/// <summary>What the seeds of one schedule measured at the end of training.</summary>
public sealed record FinalFigures
{
    /// <summary>The share of validation examples classified rightly, 0 to 1.</summary>
    public required MeanAndDeviation ValidationAccuracy { get; init; }

    /// <summary>The share of test examples classified rightly, 0 to 1.</summary>
    public required MeanAndDeviation TestAccuracy { get; init; }

    /// <summary>The share of training examples classified rightly, 0 to 1.</summary>
    public required MeanAndDeviation TrainAccuracy { get; init; }

    /// <summary>The mean training loss.</summary>
    public required MeanAndDeviation TrainLoss { get; init; }
}
