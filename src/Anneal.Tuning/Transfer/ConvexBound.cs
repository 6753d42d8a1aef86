namespace Anneal.Tuning.Transfer;

/// <summary>
/// The bound of Defazio et al. (arXiv 2310.07831, theorem 10) on the loss after the last update of subgradient descent
/// on a convex function, as a measure of a schedule's shape (Schaipp et al., arXiv 2501.18965).
/// </summary>
/// <remarks>
/// With rates η₁ … η_T, the distance D to the optimum and gradients of norm G:
/// Ω = D²/(2Σηₜ) + G²·Σηₜ²/(2Σηₜ) + G²/2·Σ_{k&lt;T} (ηₖ/αₖ)·(Σ_{t≥k} ηₜ²/Σ_{t≥k} ηₜ), αₖ = Σ_{t&gt;k} ηₜ.
/// It predicts which rate suits which shape well, and the value of the loss badly.
/// </remarks>
public static class ConvexBound
{
    /// <summary>The best factor of a shape, and the bound with it.</summary>
    /// <param name="shape">The rates of the updates in any unit: finite, none below 0. Those after the last one that is
    /// above 0 are no part of it.</param>
    /// <exception cref="ArgumentException">A rate is below 0 or not finite, or none is above 0.</exception>
    public static RateOptimum Of(ReadOnlySpan<double> shape)
    {
        var sums = new SuffixSums();
        for (var k = shape.Length - 1; k >= 0; k--)
            sums.Prepend(shape[k], k);
        return sums.Optimum();
    }

    /// <summary>The best factor of a curve's shape, and the bound with it.</summary>
    /// <param name="curve">Gives the rates, in any unit.</param>
    /// <param name="steps">Updates in the run. At least 1.</param>
    /// <exception cref="ArgumentException">A rate is below 0 or not finite, or none is above 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    public static RateOptimum Of(Curve curve, long steps)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Require.AtLeast(1, steps);
        if (curve is not Schedule schedule) // only its history defines it
            return Of(curve.ToArray(checked((int)steps)));
        var sums = new SuffixSums();
        for (var k = steps - 1; k >= 0; k--)
            sums.Prepend(schedule.At(k), k);
        return sums.Optimum();
    }

    /// <summary>The sums over the rates from an update to the last one, which nothing is subtracted from.</summary>
    private struct SuffixSums
    {
        private double rates,
            squares,
            tails;
        private long steps;

        public void Prepend(double rate, long step)
        {
            if (!(double.IsFinite(rate) && rate >= 0))
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"A rate must be a finite number, at least 0, but that of step {step} was {rate}."
                    )
                );
            if (rate == 0 && steps == 0)
                return;
            steps = Math.Max(steps, step + 1);
            var after = rates;
            rates += rate;
            squares += rate * rate;
            if (after > 0)
                tails += rate / after * (squares / rates);
        }

        public readonly RateOptimum Optimum()
        {
            if (steps == 0)
                throw new ArgumentException("A shape must have a rate that is greater than 0, but has none.");
            var distance = 1 / (2 * rates);
            var noise = squares / (2 * rates) + tails / 2;
            return new(Math.Sqrt(distance / noise), 2 * Math.Sqrt(distance * noise), steps);
        }
    }
}
