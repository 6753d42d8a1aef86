namespace Anneal.Curves;

/// <summary>Whole powers.</summary>
internal static class Power
{
    /// <summary>
    /// The number multiplied by itself so often, by repeated squaring: three times as fast as <see cref="Math.Pow"/>
    /// for the exponents that staircases have.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="exponent">At least 0.</param>
    public static double Of(double number, long exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1, number *= number)
            if ((exponent & 1) != 0)
                power *= number;
        return power;
    }
}
