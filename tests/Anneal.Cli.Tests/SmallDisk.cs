using System.Diagnostics;

namespace Anneal.Cli.Tests;

/// <summary>A file system in memory of a few kilobytes, where this process may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string path;

    private SmallDisk(string path) => this.path = path;

    /// <summary>Mounts one on a folder; null where that is not allowed.</summary>
    public static SmallDisk? Mount(string path, string options)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Directory.CreateDirectory(path);
        return Run("mount", "-t", "tmpfs", "-o", options, "none", path) ? new(path) : null;
    }

    /// <summary>Mounts it once more with other options, such as <c>ro</c>.</summary>
    public void Remount(string options) => Assert.True(Run("mount", "-o", $"remount,{options}", path));

    public void Dispose() => Run("umount", "-l", path);

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
