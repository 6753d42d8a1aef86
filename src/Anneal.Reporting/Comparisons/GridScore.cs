namespace Anneal.Reporting.Comparisons;

/// <summary>One cell of a grid search: a schedule at a rate.</summary>
/// <param name="Schedule">The schedule as text.</param>
/// <param name="Rate">The base rate. Greater than 0.</param>
/// <param name="ValidationAccuracy">The share of validation examples classified rightly, 0 to 1; NaN where every seed
/// diverged.</param>
/// <param name="Diverged">How many seeds diverged.</param>
public sealed record GridScore(string Schedule, double Rate, MeanAndDeviation ValidationAccuracy, int Diverged);
