using System.Diagnostics;

namespace Anneal.Tuning.Processes;

/// <summary>
/// A shell that outlives this process for a moment: where this one was killed, it ends what the trials had started.
/// </summary>
internal static class ProcessGuard
{
    // The end of its input is the end of this process, however it came about.
    private const string Script = """
        trap '' INT TERM HUP
        while read -r line; do :; done
        round=0
        while [ "$round" -lt 20 ]; do
          found=
          for folder in /proc/[0-9]*; do
            if tr '\0' '\n' 2>/dev/null <"$folder/environ" | grep -q "^$1"; then
              kill -9 "${folder#/proc/}" && found=yes
            fi
          done
          [ -n "$found" ] || exit 0
          round=$((round + 1))
        done
        """;

    private static readonly Lock Gate = new();
    private static Process? guard;

    /// <summary>Starts it, once.</summary>
    public static void Ensure()
    {
        if (!OperatingSystem.IsLinux() || SessionStarter.Path is not { } starter)
            return;
        lock (Gate)
        {
            if (guard is { HasExited: false })
                return;
            var mark = $"{ProcessMark.Variable}={ProcessMark.Prefix}.";
            guard = Process.Start(
                new ProcessStartInfo(starter, ["/bin/sh", "-c", Script, "anneal-guard", mark])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            );
        }
    }
}
