using Anneal.Cli.CommandLine;
using Anneal.Cli.Tests.EndToEnd;

namespace Anneal.Cli.Tests;

/// <summary>
/// What the tool gave back for a command line, run in this process; with <c>ANNEAL_TOOL</c>, as that file's process.
/// </summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static async Task<ToolRun> OfAsync(params string[] arguments)
    {
        if (ToolProcess.Given is not null)
            return await OfProcessAsync(arguments);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Tool.RunAsync(arguments, new ToolConsole(output, error));
        return new(exitCode, output.ToString(), error.ToString());
    }

    private static async Task<ToolRun> OfProcessAsync(string[] arguments)
    {
        using var process = new ToolProcess(Environment.CurrentDirectory, arguments);
        var error = process.Error.ReadToEndAsync();
        var (exitCode, output) = await process.EndAsync();
        return new(exitCode, output, await error);
    }

    /// <summary>The output of a command that must end well and quietly.</summary>
    public static async Task<string> OutputOfAsync(params string[] arguments)
    {
        var run = await OfAsync(arguments);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodeDone, run.ExitCode);
        return run.Output;
    }

    /// <summary>The one line that refuses a command, without the tool's name before it.</summary>
    public static async Task<string> RefusalOfAsync(params string[] arguments)
    {
        var run = await OfAsync(arguments);
        Assert.Equal("", run.Output);
        Assert.StartsWith("anneal: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        var message = run.Error["anneal: ".Length..^1];
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        return message;
    }

    private const int ExitCodeDone = 0;
}
