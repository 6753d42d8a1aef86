using System.Globalization;
using System.Text.RegularExpressions;

namespace Anneal.Cluster;

/// <summary>Durations as people and Slurm write them.</summary>
internal static partial class ClockText
{
    private const int MostDays = 40;

    /// <summary>
    /// Reads <c>90</c> (seconds), <c>90s</c>, <c>30m</c>, <c>4h</c>, <c>2d</c>, <c>M:S</c>, <c>H:M:S</c> or
    /// <c>D-H:M:S</c>; null for any other text, and for what is 0 or longer than 40 days.
    /// </summary>
    public static TimeSpan? TryParse(string text)
    {
        var seconds = OfUnit(text) ?? OfClock(text);
        return seconds is > 0 and <= MostDays * 86400.0 ? TimeSpan.FromSeconds(seconds.Value) : null;
    }

    private static double? OfUnit(string text)
    {
        var match = WithUnit().Match(text);
        if (!match.Success)
            return null;
        var unit = match.Groups[2].Value switch
        {
            "d" => 86400,
            "h" => 3600,
            "m" => 60,
            _ => 1,
        };
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * unit;
    }

    private static double? OfClock(string text)
    {
        var match = Clock().Match(text);
        if (!match.Success)
            return null;
        var seconds = Number(match.Groups[1]);
        foreach (Capture part in match.Groups[2].Captures)
            seconds = seconds * 60 + double.Parse(part.Value, CultureInfo.InvariantCulture);
        return seconds + Number(match.Groups["days"]) * 86400;
    }

    private static double Number(Group group) =>
        group.Success ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(\d{1,9}(?:\.\d{1,9})?)([smhd]?)\z")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"\A(?:(?<days>\d{1,3})-)?(\d{1,4})(?::(\d{1,2})){1,2}\z")]
    private static partial Regex Clock();
}
