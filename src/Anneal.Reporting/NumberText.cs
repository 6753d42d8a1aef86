using System.Globalization;

namespace Anneal.Reporting;

/// <summary>
/// How numbers read in charts, tables and the terminal: short, exact enough, the same under every culture.
/// </summary>
public static class NumberText
{
    private const int LargestPlainExponent = 5;

    /// <summary>
    /// A number with so many significant digits and no trailing zeros: <c>0.001</c>, <c>1e-5</c>, <c>23456</c>,
    /// <c>1.5e6</c>.
    /// </summary>
    /// <remarks>
    /// Plain from 0.0001 up to 999,999, scientific beyond. A small number is never shown as 0. Digits before the point
    /// are never rounded away.
    /// </remarks>
    /// <param name="value">The number. One that is not finite is shown as <c>–</c>.</param>
    /// <param name="digits">Significant digits, at least 1. Default 4.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is below 1.</exception>
    public static string Significant(double value, int digits = 4)
    {
        Require.AtLeast(1, digits);
        if (!double.IsFinite(value))
            return "–";
        if (value == 0)
            return "0";

        var exponent = ExponentOf(value, Math.Max(digits, LargestPlainExponent + 1));
        return IsPlain(exponent)
            ? WithoutTrailingZeros(Fixed(value, Math.Max(0, digits - 1 - exponent)))
            : Scientific(value, digits);
    }

    /// <summary>A number with so many decimals: <c>0.9500</c>.</summary>
    /// <param name="value">The number. One that is not finite is shown as <c>–</c>.</param>
    /// <param name="decimals">Digits after the point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public static string Fixed(double value, int decimals) =>
        double.IsFinite(value)
            ? value.ToString(
                FormattableString.Invariant($"F{Require.AtLeast(0, decimals)}"),
                CultureInfo.InvariantCulture
            )
            : "–";

    /// <summary>The power of ten of the first digit, after rounding to so many significant digits.</summary>
    internal static int ExponentOf(double value, int digits)
    {
        var text = ToExponential(value, digits);
        return int.Parse(
            text.AsSpan(text.IndexOf('E') + 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>
    /// Whether numbers whose first digit stands at this power of ten are written without an exponent.
    /// </summary>
    internal static bool IsPlain(int exponent) => exponent is >= -4 and <= LargestPlainExponent;

    internal static string Scientific(double value, int digits)
    {
        var text = ToExponential(value, digits);
        var mantissa = WithoutTrailingZeros(text[..text.IndexOf('E')]);
        return FormattableString.Invariant($"{mantissa}e{ExponentOf(value, digits)}");
    }

    private static string ToExponential(double value, int digits) =>
        value.ToString(FormattableString.Invariant($"E{digits - 1}"), CultureInfo.InvariantCulture);

    private static string WithoutTrailingZeros(string text) =>
        text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
}
