namespace Anneal.Training.Averages;

/// <summary>Which average of the weights is kept beside a training. The training itself never sees it.</summary>
public abstract record WeightAveraging
{
    private protected WeightAveraging() { }

    /// <summary>What it is called in commands and reports.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// How far the average moves to the present weights after an update: a share from 0 to 1; null where it stays.
    /// </summary>
    /// <param name="taken">Weights that were taken in before.</param>
    /// <param name="epoch">The present epoch, counted from 1.</param>
    /// <param name="endsEpoch">Whether the update was the last of its epoch.</param>
    internal abstract double? FractionFor(long taken, int epoch, bool endsEpoch);
}
