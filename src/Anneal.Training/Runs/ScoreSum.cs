using Anneal.Training.Engine.Execution;

namespace Anneal.Training.Runs;

/// <summary>The score over several batches, each example counting the same.</summary>
internal record struct ScoreSum(double LossSum, int CorrectCount, int ExampleCount)
{
    public void Add(BatchResult batch)
    {
        LossSum += batch.MeanLoss * batch.ExampleCount;
        CorrectCount += batch.CorrectCount;
        ExampleCount += batch.ExampleCount;
    }

    public readonly BatchResult Total => new(LossSum / ExampleCount, CorrectCount, ExampleCount);
}
