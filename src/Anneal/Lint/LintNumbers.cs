using System.Globalization;

namespace Anneal.Lint;

/// <summary>Numbers in messages.</summary>
internal static class LintNumbers
{
    /// <summary>A number of four digits: <c>0.08853</c>.</summary>
    public static string Number(double value) =>
        NumberText.Format(
            double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        );

    /// <summary>A count: <c>4,000</c>.</summary>
    public static string Count(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A share: <c>0.28 %</c>.</summary>
    public static string Percent(double share) => $"{Number(100 * share)} %";
}
