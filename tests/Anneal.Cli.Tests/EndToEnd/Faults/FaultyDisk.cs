using System.Diagnostics;

namespace Anneal.Cli.Tests.EndToEnd.Faults;

/// <summary>
/// A disk that is slow or full, ends the process in the middle of writing, or sets its clock back:
/// <c>faults.c</c>, built with this machine's compiler and loaded into a process before the C library.
/// </summary>
internal static class FaultyDisk
{
    private static readonly Lazy<string?> Library = new(Build);

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Absence =>
        Library.Value is null ? "Only on Linux with a C compiler, 'cc' ('apt-get install -y gcc libc6-dev')." : null;

    /// <summary>The environment of a process that has it.</summary>
    /// <param name="watched">A part of the paths of the files that it watches.</param>
    /// <param name="settings">What happens; <c>faults.c</c> says what there is.</param>
    public static Dictionary<string, string> Of(string watched, params (string Name, object Value)[] settings)
    {
        var environment = new Dictionary<string, string> { ["LD_PRELOAD"] = Library.Value!, ["FAULTS_PATH"] = watched };
        foreach (var (name, value) in settings)
            environment[$"FAULTS_{name}"] = FormattableString.Invariant($"{value}");
        return environment;
    }

    private static string? Build()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var source = Path.Combine(AppContext.BaseDirectory, "faults.c");
        var library = Path.Combine(AppContext.BaseDirectory, "faults.so");
        try
        {
            using var compiler = Process.Start(
                new ProcessStartInfo("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"])
                {
                    RedirectStandardError = true,
                }
            )!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
