using Anneal.Training.Engine.Execution;

namespace Anneal.Training.Runs;

/// <summary>How a network did on a set of examples.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Accuracy">The share of examples whose class was found, 0 to 1; null in regression.</param>
public readonly record struct Score(double Loss, double? Accuracy)
{
    internal static Score Of(BatchResult result, bool isRegression) =>
        new(result.MeanLoss, isRegression ? null : result.Accuracy);
}
