using System.Runtime.CompilerServices;

namespace Anneal;

/// <summary>The argument rules: each names the argument, says what must hold and what came.</summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw Rejected(name, value, "a finite number");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Rejected(name, value, "a finite number greater than 0");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw Rejected(name, value, "a finite number, at least 0");

    /// <summary>From 0 to 1.</summary>
    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Between(0, 1, value, name);

    /// <summary>From 0 to less than 1.</summary>
    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Rejected(name, value, "at least 0 and less than 1");

    public static double Between(
        double least,
        double most,
        double value,
        [CallerArgumentExpression(nameof(value))] string? name = null
    ) =>
        value >= least && value <= most
            ? value
            : throw Rejected(name, value, FormattableString.Invariant($"from {least} to {most}"));

    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (int)AtLeast((long)least, value, name);

    public static long AtLeast(long least, long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw Rejected(name, value, FormattableString.Invariant($"at least {least}"));

    /// <summary>One of the members of an enumeration.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"'{name}' must be {string.Join(" or ", Enum.GetNames<T>())}, but was {value}."
            );

    /// <summary>A lower and an upper bound; infinite ones bound nothing.</summary>
    public static (double Least, double Most) Bounds(double least, double most) =>
        double.IsNaN(most) ? throw Rejected(nameof(most), most, "a number")
        : double.IsNaN(least) ? throw Rejected(nameof(least), least, "a number")
        : least <= most ? (least, most)
        : throw Rejected(nameof(least), least, FormattableString.Invariant($"at most 'most' ({most})"));

    public static ValueList<long> Increasing(
        ValueList<long> values,
        [CallerArgumentExpression(nameof(values))] string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(values, name);
        for (var i = 1; i < values.Count; i++)
            if (values[i] < values[i - 1])
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"'{name}' must not decrease, but {values[i]} came after {values[i - 1]}."
                    ),
                    name
                );
        return values;
    }

    /// <summary>At least one value, and none twice.</summary>
    public static ValueList<T> Different<T>(
        ValueList<T> values,
        [CallerArgumentExpression(nameof(values))] string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.Count > 0 && values.Distinct().Count() == values.Count
            ? values
            : throw new ArgumentException(
                $"'{name}' must have at least one element and none twice, but has "
                    + $"{Excerpt.Of(string.Join(", ", values))}.",
                name
            );
    }

    public static IReadOnlyList<T> NoNull<T>(
        IReadOnlyList<T> values,
        [CallerArgumentExpression(nameof(values))] string? name = null
    )
        where T : class? =>
        values.All(value => value is not null)
            ? values
            : throw new ArgumentException($"'{name}' must have no null in it.", name);

    private static ArgumentOutOfRangeException Rejected(string? name, IFormattable value, string rule) =>
        new(name, FormattableString.Invariant($"'{name}' must be {rule}, but was {value}."));
}
