namespace Anneal.Reporting.Comparisons;

/// <summary>What the seeds of one schedule measured at the end of one epoch.</summary>
public sealed record EpochFigures
{
    /// <summary>The epoch, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mean training loss.</summary>
    public required MeanAndDeviation TrainLoss { get; init; }

    /// <summary>The share of validation examples classified rightly, 0 to 1.</summary>
    public required MeanAndDeviation ValidationAccuracy { get; init; }

    /// <summary>The share of test examples classified rightly, 0 to 1.</summary>
    public required MeanAndDeviation TestAccuracy { get; init; }
}
