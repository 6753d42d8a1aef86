using System.Diagnostics;

namespace Anneal.Packaging.Tests;

/// <summary>A program, run to its end.</summary>
internal static class ProcessRun
{
    /// <summary>What the program writes on standard output. Fails the test where its exit status is not 0.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="directory">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string> OutputOfAsync(
        string program,
        string directory,
        params IEnumerable<string> arguments
    )
    {
        var (exitCode, output, error) = await EndAsync(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = directory }
        );
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}:\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs a program, whatever its exit status.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A package of the same version may lie in the user's, and templates and tools are the user's too.
        if (start.WorkingDirectory != Repository.Root)
            start.Environment["DOTNET_CLI_HOME"] = Path.Combine(start.WorkingDirectory, "home");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(start.WorkingDirectory, "nuget-packages");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
