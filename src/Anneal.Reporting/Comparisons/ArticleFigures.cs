namespace Anneal.Reporting.Comparisons;

/// <summary>What an article printed for one schedule, to stand beside our figures.</summary>
/// <param name="TrainLoss">The training loss.</param>
/// <param name="TrainAccuracy">The share of training examples classified rightly, 0 to 1.</param>
/// <param name="TestAccuracy">The share of test examples classified rightly, 0 to 1.</param>
public sealed record ArticleFigures(double TrainLoss, double TrainAccuracy, double TestAccuracy);
