using Anneal.Training.Data;

namespace Anneal.Training.Runs;

/// <summary>Decides whether a training has diverged: its loss is no longer finite, or has exploded.</summary>
/// <remarks>
/// A loss has exploded when its running mean over about the last <see cref="MemoryBatches"/> batches is more than
/// <see cref="MostGrowth"/> times the starting loss: that of the first batch, or that of a network which gives every
/// example the same
/// answer (the logarithm of the number of classes; the mean squared target), whichever is greater. The running mean
/// starts there, so
/// one wild batch does not end a training, even among the first, and a small loss that doubles is no explosion.
/// </remarks>
internal sealed class DivergenceTest(DataSet train)
{
    private const double MemoryBatches = 50,
        MostGrowth = 20;

    /// <summary>What it has seen.</summary>
    public DivergenceState State { get; set; } = DivergenceState.Start;

    /// <summary>Takes in the loss of one batch.</summary>
    /// <returns>Whether the training has diverged.</returns>
    public bool Add(double loss)
    {
        var (startingLoss, runningMean) = State;
        if (double.IsNaN(startingLoss))
            runningMean = startingLoss = Math.Max(loss, LossOfSameAnswer(train));
        runningMean += (loss - runningMean) / MemoryBatches;
        State = new(startingLoss, runningMean);
        return !double.IsFinite(runningMean) || runningMean > MostGrowth * startingLoss;
    }

    private static double LossOfSameAnswer(DataSet train)
    {
        if (train.ClassCount > 0)
            return Math.Log(train.ClassCount);
        var sum = 0.0;
        foreach (var target in train.Targets.Span)
            sum += (double)target * target;
        return sum / train.Count;
    }
}
