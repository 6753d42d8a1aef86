using System.Diagnostics;
using System.Globalization;

namespace Anneal.Cli.Commands.Bench;

/// <summary>How much processor time was spent up to a moment, by this process and by the whole machine.</summary>
/// <param name="Own">Of this process.</param>
/// <param name="Machine">Of everything; null where the system does not tell.</param>
/// <param name="Timestamp">The moment, of the clock.</param>
internal readonly record struct ProcessorUse(TimeSpan Own, TimeSpan? Machine, long Timestamp)
{
    private const string LinuxTimes = "/proc/stat";
    private const double LinuxTicksPerSecond = 100; // USER_HZ, the same on every Linux that .NET runs on

    /// <summary>The use up to now.</summary>
    public static ProcessorUse Now(TimeProvider clock) =>
        new(Environment.CpuUsage.TotalTime, MachineTime(), clock.GetTimestamp());

    /// <summary>
    /// The share of the machine, in percent, that other processes took since <paramref name="before"/>; null where the
    /// system does not tell.
    /// </summary>
    public double? OthersPercentSince(ProcessorUse before, TimeProvider clock)
    {
        if (Machine is not { } now || before.Machine is not { } then)
            return null;
        var others = now - then - (Own - before.Own);
        return Math.Max(
            0,
            100 * others / (clock.GetElapsedTime(before.Timestamp, Timestamp) * Environment.ProcessorCount)
        );
    }

    private static TimeSpan? MachineTime()
    {
        if (!File.Exists(LinuxTimes))
            return null;
        // cpu  user nice system idle iowait irq softirq steal ...: all but idle and iowait is work
        var fields = File.ReadLines(LinuxTimes).First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        var ticks = fields.Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return TimeSpan.FromSeconds((ticks.Sum() - ticks[3] - ticks[4]) / LinuxTicksPerSecond);
    }
}
