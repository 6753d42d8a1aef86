namespace Anneal.Tests;

/// <summary>How near values must be that were computed in different ways: the one place where tolerances stand.</summary>
internal static class Near
{
    private const double Nine = 1e-9;
    private const double Twelve = 1e-12;

    /// <summary>Whether a value agrees in nine digits: another program's arithmetic.</summary>
    /// <param name="due">What it should be.</param>
    /// <param name="value">What it is.</param>
    /// <param name="scale">The value whose digits count where both are sums of larger ones. Default: due.</param>
    public static bool InNineDigits(double due, double value, double? scale = null) => Is(due, value, Nine, scale);

    /// <summary>Whether a value agrees in twelve digits: our arithmetic in another order.</summary>
    /// <inheritdoc cref="InNineDigits"/>
    public static bool InTwelveDigits(double due, double value, double? scale = null) => Is(due, value, Twelve, scale);

    private static bool Is(double due, double value, double tolerance, double? scale) =>
        due.Equals(value) || Math.Abs(due - value) <= tolerance * Math.Abs(scale ?? due);
}
