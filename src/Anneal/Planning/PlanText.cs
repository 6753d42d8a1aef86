using System.Globalization;

namespace Anneal;

/// <summary>The lines in which a run plan explains its numbers.</summary>
internal static class PlanText
{
    public static string Quotient(
        double amount,
        string unit,
        string divisorText,
        double divisor,
        double result,
        string resultUnit
    ) => $"{Count(amount)} {unit} / {divisorText} = {Rounding(amount / divisor, result)} {resultUnit}";

    public static string Product(
        double amount,
        string unit,
        double factor,
        string factorUnit,
        double result,
        string resultUnit
    ) => $"{Count(amount)} {unit} × {Count(factor)} {factorUnit} = {Rounding(amount * factor, result)} {resultUnit}";

    /// <summary>Factors that are not 1, multiplied.</summary>
    public static string Chain(ReadOnlySpan<(double Amount, string Unit)> factors, double result, string resultUnit)
    {
        var shown = new List<string>();
        foreach (var (amount, unit) in factors)
            if (amount != 1)
                shown.Add($"{Count(amount)} {unit}");
        return $"{(shown.Count == 0 ? "1" : string.Join(" × ", shown))} = {Count(result)} {resultUnit}";
    }

    public static string Times(double amount, long factor, string unit) =>
        factor == 1 ? Count(amount) : $"({Count(amount)} × {Count(factor)} {unit})";

    public static string Applied(long attempted, double share, long applied) =>
        $"{Count(attempted)} updates attempted, {(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} % "
        + $"skipped by the loss scaler: {Count(applied)} applied";

    public static string Count(double amount) =>
        amount.ToString(amount == Math.Floor(amount) ? "N0" : "#,0.####", CultureInfo.InvariantCulture);

    private static string Rounding(double exact, double rounded) =>
        exact == rounded ? Count(rounded) : $"{exact.ToString("N2", CultureInfo.InvariantCulture)} → {Count(rounded)}";
}
