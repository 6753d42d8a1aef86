using System.Diagnostics;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>
/// The built tool as a process of its own; <c>ANNEAL_TOOL</c> names another file of the tool, such as a native one.
/// </summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly string BesideTests = Path.Combine(
        AppContext.BaseDirectory,
        OperatingSystem.IsWindows() ? "anneal.exe" : "anneal"
    );

    private readonly Process process;

    /// <summary>The file that <c>ANNEAL_TOOL</c> names; null without one.</summary>
    public static string? Given { get; } = Environment.GetEnvironmentVariable("ANNEAL_TOOL");

    public ToolProcess(string directory, params IEnumerable<string> arguments)
        : this(directory, arguments, null) { }

    public ToolProcess(string directory, IEnumerable<string> arguments, Dictionary<string, string>? environment)
    {
        var start = Start(arguments);
        start.WorkingDirectory = directory;
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
    }

    public StreamReader Error => process.StandardError;

    /// <summary>The exit status and what the process wrote on standard output from now on.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>The exit status, where nobody reads what it writes.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Sends it a signal, as in <c>-TERM</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends the process at once, without a chance to clean up (SIGKILL), and waits until it is gone.</summary>
    /// <returns>Whether it had not ended by itself.</returns>
    public async Task<bool> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode == 128 + 9;
    }

    /// <remarks>
    /// A shell that starts the tests in the background lets all they start ignore Ctrl-C; a person's terminal does not.
    /// </remarks>
    private static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var tool = Given ?? BesideTests;
        return OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", tool, .. arguments])
            : new ProcessStartInfo(tool, arguments);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
