namespace Anneal.Training.Averages;

/// <summary><c>swa</c>: the mean of the weights at the ends of epochs, each counting the same.</summary>
/// <remarks>
/// <code>
/// average = (n · average + weights) / (n + 1)     n = weights taken in before
/// </code>
/// The paper trains at a constant or cyclic rate while it averages: that is the schedule's part, as in
/// <c>cosine(base -&gt; 0.05, 75%) then 0.05</c>.
/// Source: Izmailov et al., Averaging weights leads to wider optima and better generalization, UAI 2018,
/// arXiv:1803.05407, algorithm 1 with a cycle of an epoch.
/// </remarks>
public sealed record StochasticWeightAveraging : WeightAveraging
{
    /// <inheritdoc/>
    public override string Name => "swa";

    /// <summary>The first epoch, counted from 1, whose last weights are taken in. At least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public required int FirstEpoch
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(FirstEpoch));
    }

    /// <summary>An average over the last quarter of a training, as in the paper's experiments.</summary>
    /// <param name="epochs">Epochs of the training. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is less than 1.</exception>
    public static StochasticWeightAveraging OverLastQuarter(int epochs) =>
        new() { FirstEpoch = 1 + (int)(Require.AtLeast(1, epochs) * 3L / 4) };

    internal override double? FractionFor(long taken, int epoch, bool endsEpoch) =>
        endsEpoch && epoch >= FirstEpoch ? 1.0 / (taken + 1) : null;
}
