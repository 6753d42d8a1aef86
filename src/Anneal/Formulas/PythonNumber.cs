using System.Globalization;
using System.Numerics;

namespace Anneal.Formulas;

/// <summary>
/// A number as Python computes with it: an <c>int</c> of any size, a <c>float</c>, or a <c>bool</c>, which counts as
/// an <c>int</c>.
/// </summary>
/// <remarks>Operations give null where Python raises, or where the result is not finite or too large.</remarks>
internal readonly record struct PythonNumber
{
    // Beyond the largest float nothing can be scheduled; powers are refused before they are computed.
    private const long MostBits = 1100;
    private const double ExactLimit = 1L << 53;

    private readonly BigInteger whole;
    private readonly double fraction;

    private PythonNumber(BigInteger whole, bool isBoolean) =>
        (this.whole, IsInteger, IsBoolean) = (whole, true, isBoolean);

    private PythonNumber(double fraction) => this.fraction = fraction;

    /// <summary>Whether it is an <c>int</c> or a <c>bool</c>.</summary>
    public bool IsInteger { get; }

    /// <summary>Whether it is a <c>bool</c>.</summary>
    public bool IsBoolean { get; }

    /// <summary>The nearest double.</summary>
    public double Value => IsInteger ? ToDouble(whole) : fraction;

    /// <summary>The whole number; 0 for a <c>float</c>.</summary>
    public BigInteger Whole => whole;

    public static PythonNumber? Float(double value) => double.IsFinite(value) ? new(value) : null;

    public static PythonNumber? Integer(BigInteger value) =>
        value.GetBitLength() <= MostBits ? new(value, isBoolean: false) : null;

    public static PythonNumber Boolean(bool value) => new(value ? 1 : 0, isBoolean: true);

    /// <summary>A number that a text has.</summary>
    public static PythonNumber Written(double value, bool isInteger) =>
        isInteger ? new(new BigInteger(value), isBoolean: false) : new(value);

    /// <summary>Python's <c>int(x)</c>.</summary>
    public PythonNumber Truncated => new(IsInteger ? whole : new BigInteger(fraction), isBoolean: false);

    /// <summary><c>-a</c>.</summary>
    public PythonNumber Negated => IsInteger ? new(-whole, isBoolean: false) : new(-fraction);

    /// <summary>What an operator makes of two numbers.</summary>
    /// <param name="operation"><c>+ - * / // % **</c>.</param>
    /// <param name="left">The number before it.</param>
    /// <param name="right">The number after it.</param>
    public static PythonNumber? Operation(string operation, PythonNumber left, PythonNumber right) =>
        left.IsInteger && right.IsInteger
            ? OfIntegers(operation, left.whole, right.whole)
            : OfFloats(operation, left.Value, right.Value);

    /// <summary>Python's <c>round(x)</c>, an <c>int</c>, or <c>round(x, digits)</c>, of the type of x.</summary>
    public PythonNumber? Rounded(int? digits)
    {
        if (!IsInteger)
            return digits is { } places
                ? Float(DecimalRounding.Of(fraction, places))
                : Integer(new BigInteger(Math.Round(fraction)));
        if (digits is not < 0)
            return Truncated;
        if (digits < -MostBits)
            return Integer(0);
        var unit = BigInteger.Pow(10, -digits.Value);
        return Integer(whole.Sign * unit * DecimalRounding.Divide(BigInteger.Abs(whole), unit));
    }

    /// <summary>The order of two numbers, whatever their types.</summary>
    public int CompareTo(PythonNumber other) =>
        IsInteger && other.IsInteger ? whole.CompareTo(other.whole) : Value.CompareTo(other.Value);

    private static PythonNumber? OfIntegers(string operation, BigInteger a, BigInteger b)
    {
        if (operation is "/" or "//" or "%" && b.IsZero)
            return null;
        switch (operation)
        {
            case "+":
                return Integer(a + b);
            case "-":
                return Integer(a - b);
            case "*":
                return Integer(a * b);
            case "/":
                return Float(Quotient(a, b));
            case "//":
                return Integer((a - Modulo(a, b)) / b);
            case "%":
                return Integer(Modulo(a, b));
            case "**" when b.Sign < 0:
                return a.IsZero ? null : Float(Math.Pow(ToDouble(a), ToDouble(b)));
            default:
                // 0, 1 and -1 have powers of every size.
                if (BigInteger.Abs(a) <= 1)
                    return Integer(a.Sign >= 0 ? (b.IsZero ? 1 : a) : (b.IsEven ? 1 : -1));
                return b * (a.GetBitLength() - 1) <= MostBits ? Integer(BigInteger.Pow(a, (int)b)) : null;
        }
    }

    private static PythonNumber? OfFloats(string operation, double a, double b)
    {
        if (operation is "/" or "//" or "%" && b == 0)
            return null;
        return Float(
            operation switch
            {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                "/" => a / b,
                "//" => Binary.FloorDivide(a, b),
                "%" => Binary.Remainder(a, b),
                _ => Binary.Power(a, b),
            }
        );
    }

    // The sign of a remainder follows the divisor.
    private static BigInteger Modulo(BigInteger a, BigInteger b)
    {
        var rest = BigInteger.Remainder(a, b);
        return !rest.IsZero && rest.Sign != b.Sign ? rest + b : rest;
    }

    // The double that is nearest to the true quotient, which that of two rounded numbers need not be.
    private static double Quotient(BigInteger a, BigInteger b)
    {
        if (BigInteger.Abs(a) <= (long)ExactLimit && BigInteger.Abs(b) <= (long)ExactLimit)
            return (double)a / (double)b;
        const int enough = 80;
        var shift = (int)Math.Max(0, enough - (a.GetBitLength() - b.GetBitLength()));
        var quotient = BigInteger.DivRem(BigInteger.Abs(a) << shift, BigInteger.Abs(b), out var rest);
        // What is left over breaks a tie.
        var rounded = ToDouble(rest.IsZero ? quotient : quotient | 1);
        return a.Sign * b.Sign * Math.ScaleB(rounded, -shift);
    }

    // A cast would cut off what does not fit instead of rounding.
    private static double ToDouble(BigInteger number) =>
        BigInteger.Abs(number) <= (long)ExactLimit
            ? (double)number
            : double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
