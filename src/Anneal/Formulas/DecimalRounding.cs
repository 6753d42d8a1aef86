using System.Globalization;
using System.Numerics;

namespace Anneal.Formulas;

/// <summary>Python's <c>round(x, digits)</c>: exact, with ties to even.</summary>
internal static class DecimalRounding
{
    // No double has digits beyond these places.
    private const int LastPlace = 323;
    private const int FirstPlace = -309;

    /// <summary>The number that is nearest to <paramref name="x"/> among those of so many decimal places.</summary>
    public static double Of(double x, double digits)
    {
        if (x == 0 || !double.IsFinite(x) || digits > LastPlace)
            return x;
        if (digits < FirstPlace)
            return Math.CopySign(0, x);
        var (mantissa, exponent) = Parts(Math.Abs(x));
        var places = (int)digits;
        var numerator = mantissa * Power(10, places) * Power(2, exponent);
        var denominator = Power(10, -places) * Power(2, -exponent);
        var nearest = Divide(numerator, denominator);
        return Math.CopySign(double.Parse($"{nearest}E{-places}", NumberStyles.Float, CultureInfo.InvariantCulture), x);
    }

    /// <summary>The whole number that is nearest to a fraction of whole numbers, ties to even.</summary>
    /// <param name="numerator">At least 0.</param>
    /// <param name="denominator">Greater than 0.</param>
    public static BigInteger Divide(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (2 * rest).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static BigInteger Power(int number, int exponent) => BigInteger.Pow(number, Math.Max(0, exponent));

    private static (BigInteger Mantissa, int Exponent) Parts(double x)
    {
        const int fractionBits = 52,
            bias = 1075;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> fractionBits);
        var fraction = bits & ((1L << fractionBits) - 1);
        return exponent == 0 ? (fraction, 1 - bias) : (fraction | (1L << fractionBits), exponent - bias);
    }
}
