using System.Diagnostics;

namespace Anneal.Cli.Tests.Completion;

/// <summary>A shell of this machine.</summary>
internal static class Shell
{
    /// <summary>Whether it is there.</summary>
    public static bool IsThere(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, shell)));

    /// <summary>What a script prints.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string[]> LinesAsync(string shell, string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(shell, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
