namespace Anneal.Reporting;

/// <summary>The mean of a figure over seeds and its sample standard deviation (n − 1).</summary>
/// <param name="Mean">The mean; NaN when no seed gave a figure.</param>
/// <param name="StandardDeviation">The sample standard deviation; NaN when fewer than two seeds gave a figure.</param>
public readonly record struct MeanAndDeviation(double Mean, double StandardDeviation)
{
    /// <summary>
    /// Mean and sample standard deviation of the finite ones among <paramref name="values"/>; a diverged seed has none.
    /// </summary>
    /// <param name="values">One figure per seed.</param>
    public static MeanAndDeviation From(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return new(double.NaN, double.NaN);
        var mean = finite.Average();
        if (finite.Length == 1)
            return new(mean, double.NaN);
        return new(mean, Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (finite.Length - 1)));
    }

    /// <summary>
    /// Both with so many decimals, as in <c>0.9534 ± 0.0041</c>; the mean alone where there is no deviation.
    /// </summary>
    /// <param name="decimals">Digits after the point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public string ToFixed(int decimals) =>
        Join(NumberText.Fixed(Mean, decimals), NumberText.Fixed(StandardDeviation, decimals));

    /// <summary>
    /// Both with three significant digits, as in <c>0.0123 ± 0.00456</c>; the mean alone where there is no deviation.
    /// </summary>
    public override string ToString() =>
        Join(NumberText.Significant(Mean, 3), NumberText.Significant(StandardDeviation, 3));

    private string Join(string mean, string deviation) =>
        double.IsFinite(StandardDeviation) ? $"{mean} ± {deviation}" : mean;
}
