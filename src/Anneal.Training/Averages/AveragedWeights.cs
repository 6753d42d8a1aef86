using Anneal.Training.Engine;

namespace Anneal.Training.Averages;

/// <summary>An average of a training's weights while it comes about.</summary>
internal sealed class AveragedWeights(WeightAveraging rule, ParameterVector weights)
{
    /// <summary>The average; zeros before the first weights were taken in.</summary>
    public ParameterVector Values { get; } = weights.NewZeros();

    /// <summary>How often weights were taken in.</summary>
    public long Taken { get; set; }

    /// <summary>Lets the average see the weights after an update.</summary>
    /// <param name="epoch">The present epoch, counted from 1.</param>
    /// <param name="endsEpoch">Whether the update was the last of its epoch.</param>
    public void Observe(int epoch, bool endsEpoch)
    {
        if (rule.FractionFor(Taken, epoch, endsEpoch) is not { } fraction)
            return;
        Values.MoveTowards(weights, fraction);
        Taken++;
    }

    /// <summary>
    /// What a measurement gives with the average in place of the weights, which are the same bits again afterwards.
    /// </summary>
    public T Measure<T>(Func<T> measure)
    {
        weights.Swap(Values);
        try
        {
            return measure();
        }
        finally
        {
            weights.Swap(Values);
        }
    }
}
