using System.Numerics;

namespace Anneal.Tests.Curves;

/// <summary>A number with 256 binary digits, for what doubles are compared with.</summary>
internal readonly record struct BigReal
{
    private const int Digits = 256;

    private readonly BigInteger mantissa;
    private readonly int exponent;

    private BigReal(BigInteger mantissa, int exponent)
    {
        var excess = (int)mantissa.GetBitLength() - Digits;
        (this.mantissa, this.exponent) = excess > 0 ? (mantissa >> excess, exponent + excess) : (mantissa, exponent);
    }

    public static BigReal Pi { get; } = 4 * (4 * ArcTangentOf(5) - ArcTangentOf(239));

    public bool IsZero => mantissa.IsZero;

    public static implicit operator BigReal(long number) => new(number, 0);

    /// <summary>A double, exactly.</summary>
    public static implicit operator BigReal(double number)
    {
        if (number == 0)
            return default;
        var power = Math.ILogB(number) - 60;
        return new((BigInteger)Math.ScaleB(number, -power), power);
    }

    public static explicit operator double(BigReal number)
    {
        var excess = Math.Max(0, (int)number.mantissa.GetBitLength() - 60);
        return Math.ScaleB((double)(long)(number.mantissa >> excess), number.exponent + excess);
    }

    public static BigReal operator +(BigReal a, BigReal b)
    {
        if (a.IsZero || b.IsZero)
            return a.IsZero ? b : a;
        // What lies below every digit of the other adds nothing.
        if (a.exponent - b.exponent > 4 * Digits || b.exponent - a.exponent > 4 * Digits)
            return a.exponent > b.exponent ? a : b;
        var low = Math.Min(a.exponent, b.exponent);
        return new((a.mantissa << (a.exponent - low)) + (b.mantissa << (b.exponent - low)), low);
    }

    public static BigReal operator -(BigReal a) => new(-a.mantissa, a.exponent);

    public static BigReal operator -(BigReal a, BigReal b) => a + -b;

    public static BigReal operator *(BigReal a, BigReal b) => new(a.mantissa * b.mantissa, a.exponent + b.exponent);

    public static BigReal operator /(BigReal a, BigReal b) =>
        new((a.mantissa << (2 * Digits)) / b.mantissa, a.exponent - 2 * Digits - b.exponent);

    public static BigReal Abs(BigReal a) => new(BigInteger.Abs(a.mantissa), a.exponent);

    public static bool operator <(BigReal a, BigReal b) => (a - b).mantissa.Sign < 0;

    public static bool operator >(BigReal a, BigReal b) => b < a;

    public static BigReal Min(BigReal a, BigReal b) => a < b ? a : b;

    public static BigReal Max(BigReal a, BigReal b) => a < b ? b : a;

    public static BigReal Exp(BigReal x)
    {
        // e^x = (e^(x / 2^k))^(2^k).
        var halvings = Math.Max(0, 32 + (x.IsZero ? 0 : (int)BigInteger.Abs(x.mantissa).GetBitLength() + x.exponent));
        var power = Series(new BigReal(x.mantissa, x.exponent - halvings));
        for (var i = 0; i < halvings; i++)
            power *= power;
        return power;

        static BigReal Series(BigReal x)
        {
            var (sum, term) = ((BigReal)1, (BigReal)1);
            for (var i = 1L; i < 16; i++)
                sum += term = term * x / i;
            return sum;
        }
    }

    public static BigReal Log(BigReal x)
    {
        // Newton's steps on e^y = x double the digits of the first guess.
        var power = (int)x.mantissa.GetBitLength() + x.exponent;
        BigReal y = Math.Log((double)new BigReal(x.mantissa, x.exponent - power)) + power * Math.Log(2);
        for (var i = 0; i < 4; i++)
            y += x / Exp(y) - 1;
        return y;
    }

    public static BigReal Power(BigReal x, BigReal y)
    {
        if (y.IsZero)
            return 1;
        return x.IsZero ? x : Exp(y * Log(x));
    }

    public static BigReal Sqrt(BigReal x) => Power(x, 0.5);

    /// <summary>Of an angle from 0 to π.</summary>
    public static BigReal Cos(BigReal x)
    {
        var (sum, term) = ((BigReal)1, (BigReal)1);
        for (var i = 1L; i < 80; i++)
            sum += term = -(term * x * x) / ((2 * i - 1) * (2 * i));
        return sum;
    }

    public static BigReal Tanh(BigReal x) => 1 - 2 / (Exp(2 * x) + 1);

    // The angle of which the tangent is 1 over a number.
    private static BigReal ArcTangentOf(long number)
    {
        var (sum, power) = ((BigReal)0L, (BigReal)1 / number);
        for (var i = 0L; i < 200; i++)
            (sum, power) = (sum + (i % 2 == 0 ? power : -power) / (2 * i + 1), power / (number * number));
        return sum;
    }
}
