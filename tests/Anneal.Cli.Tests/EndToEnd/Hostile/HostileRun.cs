using System.Diagnostics;
using System.Globalization;

namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>What a process did with a hostile path.</summary>
/// <param name="ExitCode">Its exit status; 137 where it had to be ended.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="ProcessorSeconds">How long it computed.</param>
/// <param name="Megabytes">The most memory that it had at a time.</param>
internal sealed record HostileRun(
    int ExitCode,
    string Output,
    string Error,
    double Seconds,
    double ProcessorSeconds,
    int Megabytes
)
{
    private const string Meter = "/usr/bin/time";
    private const int LongestSeconds = 60;

    /// <summary>Why nothing can be measured; null where it can.</summary>
    public static string? Absence =>
        OperatingSystem.IsLinux() && File.Exists(Meter) && Environment.IsPrivilegedProcess
            ? null
            : $"Only as root on Linux with {Meter} ('apt-get install -y time').";

    /// <summary>Runs the tool.</summary>
    /// <param name="user">Whose process it is: 0 for root.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="words">The command line.</param>
    public static async Task<HostileRun> OfAsync(int user, string folder, IEnumerable<string> words)
    {
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(
                Meter,
                [
                    "-o",
                    log,
                    "-f",
                    "%e %U %S %M",
                    "timeout",
                    "-s",
                    "KILL",
                    $"{LongestSeconds}",
                    "setpriv",
                    $"--reuid={user}",
                    $"--regid={user}",
                    "--clear-groups",
                    Path.Combine(AppContext.BaseDirectory, "anneal"),
                    .. words,
                ]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["https_proxy"] = "http://127.0.0.1:9"; // nothing is downloaded
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            double[] figures =
            [
                .. (await File.ReadAllLinesAsync(log))[^1]
                    .Split(' ')
                    .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
            ];
            return new(
                process.ExitCode,
                await output,
                await error,
                figures[0],
                figures[1] + figures[2],
                (int)figures[3] / 1024
            );
        }
        finally
        {
            File.Delete(log);
        }
    }
}
