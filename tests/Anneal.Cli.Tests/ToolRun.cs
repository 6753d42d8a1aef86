using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests;

/// <summary>What the tool gave back for a command line, run in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static async Task<ToolRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Tool.RunAsync(arguments, new ToolConsole(output, error));
        return new(exitCode, output.ToString(), error.ToString());
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
