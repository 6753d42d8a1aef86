namespace Anneal.Formulas;

/// <summary>The error function, 2/√π · ∫ exp(−u²) du from 0 to x.</summary>
/// <remarks>
/// erf x = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)); see Abramowitz and Stegun, Handbook of Mathematical
/// Functions, 7.1.6. All terms are positive, so that nothing is lost; they are added as decimals of 28 digits.
/// </remarks>
internal static class ErrorFunction
{
    // Beyond, it is 1 to the last bit; below, the first two terms of its series are all.
    private const double Saturates = 5.95;
    private const double Small = 1e-6;
    private const decimal SquareRootOfPi = 1.7724538509055160272981674833m;

    public static double At(double x)
    {
        var size = Math.Abs(x);
        if (double.IsNaN(x))
            return x;
        if (size >= Saturates)
            return Math.Sign(x);
        return size < Small
            ? 2 / (double)SquareRootOfPi * (x - x * x * x / 3)
            : Math.Sign(x) * (double)Sum(Exact(size));
    }

    // exp(x²) is the sum of x²ⁿ/n!, of positive terms too.
    private static decimal Sum(decimal x)
    {
        const decimal enough = 1e-27m;
        var square = x * x;
        decimal series = 0,
            exponential = 0;
        var (term, power) = (x, 1m);
        for (var n = 1; term > enough || power > enough; n++)
        {
            series += term;
            exponential += power;
            term *= 2 * square / (2 * n + 1);
            power *= square / n;
        }
        return 2 / SquareRootOfPi * series / exponential;
    }

    // A cast to decimal would keep 15 digits.
    private static decimal Exact(double x)
    {
        const double scale = 1L << 52;
        return (decimal)(long)(x * scale) / (long)scale + (decimal)(x * scale - Math.Floor(x * scale)) / (long)scale;
    }
}
