namespace Anneal.Reporting.Comparisons;

/// <summary>What the seeds of one schedule measured at the end of training.</summary>
/// <param name="ValidationAccuracy">The share of validation examples classified rightly, 0 to 1.</param>
/// <param name="TestAccuracy">The share of test examples classified rightly, 0 to 1.</param>
/// <param name="TrainAccuracy">The share of training examples classified rightly, 0 to 1.</param>
/// <param name="TrainLoss">The mean training loss.</param>
public sealed record FinalFigures(
    MeanAndDeviation ValidationAccuracy,
    MeanAndDeviation TestAccuracy,
    MeanAndDeviation TrainAccuracy,
    MeanAndDeviation TrainLoss
);
