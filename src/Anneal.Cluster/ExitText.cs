using System.Globalization;

namespace Anneal.Cluster;

/// <summary>An exit status in words.</summary>
internal static class ExitText
{
    private const int SignalStatus = 128;

    /// <param name="status">The status.</param>
    /// <param name="lastLine">The last line of what was written; null for none.</param>
    public static string Of(int status, string? lastLine)
    {
        var how =
            status > SignalStatus
                ? string.Create(CultureInfo.InvariantCulture, $"it was ended by signal {status - SignalStatus}")
                : string.Create(CultureInfo.InvariantCulture, $"it ended with exit status {status}");
        return lastLine is { Length: > 0 } ? $"{how}: {lastLine}" : how;
    }
}
