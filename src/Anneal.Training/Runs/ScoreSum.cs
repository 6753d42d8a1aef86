using Anneal.Training.Engine;

namespace Anneal.Training.Runs;

/// <summary>The score over several batches, each example counting the same.</summary>
internal struct ScoreSum
{
    private double lossSum;
    private int correctCount;
    private int exampleCount;

    public void Add(BatchResult batch)
    {
        lossSum += batch.MeanLoss * batch.ExampleCount;
        correctCount += batch.CorrectCount;
        exampleCount += batch.ExampleCount;
    }

    public readonly BatchResult Total => new(lossSum / exampleCount, correctCount, exampleCount);
}
