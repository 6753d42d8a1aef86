namespace Anneal.Curves;

/// <summary>Whole powers.</summary>
internal static class Power
{
    // Each squaring doubles the error of those before: it grows with the exponent, here to 1e-13.
    private const long MostBySquaring = 1024;

    /// <summary>
    /// The number multiplied by itself so often. For the exponents that staircases have by repeated squaring, which is
    /// three times as fast as <see cref="Math.Pow"/>.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="exponent">At least 0.</param>
    public static double Of(double number, long exponent)
    {
        if (exponent > MostBySquaring)
            return Math.Pow(number, exponent);
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1, number *= number)
            if ((exponent & 1) != 0)
                power *= number;
        return power;
    }
}
