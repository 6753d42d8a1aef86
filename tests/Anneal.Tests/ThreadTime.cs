using System.Diagnostics;
using System.Globalization;

namespace Anneal.Tests;

/// <summary>How long a processor works for the thread that runs it, whatever else the machine is doing.</summary>
internal static class ThreadTime
{
    private const string OfLinux = "/proc/thread-self/schedstat";
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>What <paramref name="action"/> takes; by the clock where the system does not tell it.</summary>
    public static TimeSpan Of(Action action)
    {
        var before = Now();
        action();
        return Now() - before;
    }

    private static TimeSpan Now() =>
        File.Exists(OfLinux)
            ? TimeSpan.FromSeconds(
                long.Parse(File.ReadAllText(OfLinux).Split(' ')[0], CultureInfo.InvariantCulture) / NanosecondsPerSecond
            )
            : Stopwatch.GetElapsedTime(0);
}
