using System.Runtime.CompilerServices;

namespace Anneal.Reporting;

/// <summary>The argument rules: what must hold, what came.</summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw Rejected(name, value, "a finite number");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Rejected(name, value, "a finite number greater than 0");

    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw Rejected(name, value, "from 0 to 1");

    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (int)AtLeast((long)least, value, name);

    public static long AtLeast(long least, long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw Rejected(name, value, FormattableString.Invariant($"at least {least}"));

    private static ArgumentOutOfRangeException Rejected(string? name, IFormattable value, string rule) =>
        new(name, FormattableString.Invariant($"'{name}' must be {rule}, but was {value}."));
}
