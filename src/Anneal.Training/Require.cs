using System.Runtime.CompilerServices;

namespace Anneal.Training;

/// <summary>The argument rules: what must hold, and what came.</summary>
internal static class Require
{
    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (int)AtLeast((long)least, value, name);

    public static long AtLeast(long least, long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw Rejected(name, value, FormattableString.Invariant($"at least {least}"));

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw Rejected(name, value, "a finite number, at least 0");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Rejected(name, value, "a finite number greater than 0");

    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Rejected(name, value, "at least 0 and less than 1");

    private static ArgumentOutOfRangeException Rejected(string? name, IFormattable value, string rule) =>
        new(name, FormattableString.Invariant($"'{name}' must be {rule}, but was {value}."));
}
