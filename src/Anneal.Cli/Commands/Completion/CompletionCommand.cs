using Anneal.Cli.Options;

namespace Anneal.Cli.Commands.Completion;

/// <summary><c>anneal completion</c>: the script that lets a shell complete the tool's command lines.</summary>
/// <param name="console">What surrounds the tool.</param>
/// <param name="tool">The tool with all its commands.</param>
internal sealed class CompletionCommand(ToolConsole console, Func<Command> tool) : ToolCommand(Name, Description)
{
    public const string Name = "completion";
    public const string Description = "Prints a script that lets a shell complete commands, options and names.";

    private static readonly Dictionary<string, Func<CompletedCommand, string>> Shells = new()
    {
        ["bash"] = BashScript.Of,
        ["zsh"] = ZshScript.Of,
        ["fish"] = FishScript.Of,
        ["powershell"] = PowerShellScript.Of,
    };

    private readonly Argument<string> shell = ShellArgument();
    private readonly Option<string?> output = OutputOption.Create(
        "File to write the script into; left out or '-': standard output."
    );

    protected override IReadOnlyList<string> Examples =>
        [
            "source <(anneal completion bash)",
            "source <(anneal completion zsh)",
            "anneal completion fish --output ~/.config/fish/completions/anneal.fish",
            "anneal completion powershell | Out-String | Invoke-Expression",
        ];

    protected override IEnumerable<Symbol> Symbols => [shell, output];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetRequiredValue(shell);
        if (!Shells.TryGetValue(wanted, out var script))
            throw new UsageException($"there is no script for '{wanted}', only for {string.Join(", ", Shells.Keys)}.");
        await OutputFile.WriteAsync(
            console,
            parsed.GetValue(output) ?? OutputFile.StandardOutput,
            script(CompletedCommand.Of(tool())),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static Argument<string> ShellArgument()
    {
        var argument = new Argument<string>("SHELL") { Description = $"{string.Join(", ", Shells.Keys)}." };
        argument.CompletionSources.Add([.. Shells.Keys]);
        return argument;
    }
}
