using System.Globalization;

namespace Anneal.Cli.Output;

/// <summary>Counts for people.</summary>
internal static class CountText
{
    /// <summary>Groups of three digits, and at most two decimals: <c>1,234</c>, <c>0.5</c>.</summary>
    public static string Grouped(this IFormattable count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A count and what is counted: <c>1 update</c>, <c>1,234 updates</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    public static string Of(long count, string one) => $"{count.Grouped()} {one}{(count == 1 ? "" : "s")}";
}
