using System.Globalization;

namespace Anneal.Cli.Output;

/// <summary>Counts for people.</summary>
internal static class CountText
{
    /// <summary>Groups of three digits, and at most two decimals: <c>1,234</c>, <c>0.5</c>.</summary>
    public static string Grouped(this IFormattable count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);
}
