namespace Anneal.Training.Averages;

/// <summary><c>ema</c>: an exponential moving average of the weights, moved after every update.</summary>
/// <remarks>
/// <code>
/// average = decay · average + (1 − decay) · weights
/// </code>
/// It begins as the weights after the first update, as PyTorch's <c>AveragedModel</c> does; so it needs no correction
/// for a start at 0.
/// Source: Polyak and Juditsky, Acceleration of stochastic approximation by averaging, SIAM J. Control Optim. 30
/// (1992), in the exponential form of TensorFlow and PyTorch.
/// </remarks>
public sealed record ExponentialAveraging : WeightAveraging
{
    /// <inheritdoc/>
    public override string Name => "ema";

    /// <summary>
    /// How much of the average is kept at each update. At least 0, less than 1; default 0.999, a memory of about 1,000
    /// updates.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Decay
    {
        get;
        init => field = Require.Fraction(value, nameof(Decay));
    } = 0.999;

    internal override double? FractionFor(long taken, int epoch, bool endsEpoch) => taken == 0 ? 1 : 1 - Decay;
}
