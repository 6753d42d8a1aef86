namespace Anneal.Training.Runs;

/// <summary>What a <see cref="DivergenceTest"/> has seen.</summary>
/// <param name="StartingLoss">What losses are measured against; NaN before the first batch.</param>
/// <param name="RunningMean">The mean loss of about the last batches.</param>
internal readonly record struct DivergenceState(double StartingLoss, double RunningMean)
{
    public static DivergenceState Start => new(double.NaN, 0);
}
