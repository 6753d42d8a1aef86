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
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A package of the same version may lie in the user's.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(directory, "nuget-packages");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{output}\n{await error}");
        return output;
    }
}
