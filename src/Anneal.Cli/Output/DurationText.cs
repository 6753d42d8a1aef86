using System.Globalization;

namespace Anneal.Cli.Output;

/// <summary>Lengths of time for people.</summary>
internal static class DurationText
{
    /// <summary>Minutes and seconds, from an hour on with hours: <c>0:05</c>, <c>1:02:03</c>.</summary>
    public static string Of(TimeSpan time) =>
        time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time:mm\\:ss}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time:ss}");
}
