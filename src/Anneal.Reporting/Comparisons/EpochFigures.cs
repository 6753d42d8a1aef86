namespace Anneal.Reporting.Comparisons;

/// <summary>What the seeds of one schedule measured at the end of one epoch.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="TrainLoss">The mean training loss.</param>
/// <param name="ValidationAccuracy">The share of validation examples classified rightly, 0 to 1.</param>
/// <param name="TestAccuracy">The share of test examples classified rightly, 0 to 1.</param>
public sealed record EpochFigures(
    int Epoch,
    MeanAndDeviation TrainLoss,
    MeanAndDeviation ValidationAccuracy,
    MeanAndDeviation TestAccuracy
);
