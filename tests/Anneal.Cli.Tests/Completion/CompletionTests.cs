using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Anneal.Cli.Tests.Completion;

/// <summary><c>anneal completion</c>, tried in the shells themselves; where one is not installed, a line says so.
/// </summary>
public sealed partial class CompletionTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A line as far as it is typed, with the word in question last; and something that is offered, and
    /// something that is not.</summary>
    public static TheoryData<string, string[], string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string[], string, string>();
            foreach (var shell in new[] { "bash", "zsh", "fish", "pwsh" })
            {
                data.Add(shell, ["sh"], "show", "train");
                data.Add(shell, [""], "verify-resume", "list");
                data.Add(shell, ["data", ""], "get", "show");
                data.Add(shell, ["show", "--fo"], "--format", "--rate");
                data.Add(shell, ["plan", "--"], "--samples", "--dataset");
                data.Add(shell, ["show", "--format", ""], "table", "text");
                data.Add(shell, ["lint", "-f", "s"], "sarif", "svg");
                data.Add(shell, ["train", "--optimizer", "ada"], "adamw", "sgd");
                data.Add(shell, ["train", "--dataset", "fash"], "fashion-mnist", "digits");
                data.Add(shell, ["convert", "--to", "op"], "optax", "csv");
                data.Add(shell, ["schedules", "one"], "one_cycle", "cosine");
                data.Add(shell, ["show", "torch.StepL"], "torch.StepLR", "torch.LinearLR");
                data.Add(shell, ["data", "get", ""], "mnist", "digits");
                data.Add(shell, ["completion", "z"], "zsh", "bash");
                if (shell != "pwsh") // which completes files by itself
                {
                    data.Add(shell, ["lint", "tr"], "train.py", "other.txt");
                    data.Add(shell, ["state", "x", "--output", "oth"], "other.txt", "train.py");
                }
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Lines))]
    public async Task Offers_what_fits(string shell, string[] words, string offered, string other)
    {
        if (!Shell.IsThere(shell))
        {
            log.WriteLine($"skipped: {shell} is not installed here");
            return;
        }
        var name = shell == "pwsh" ? "powershell" : shell;
        await File.WriteAllTextAsync(folder.File("script"), await ToolRun.OutputOfAsync("completion", name));
        await File.WriteAllTextAsync(folder.File("train.py"), "");
        await File.WriteAllTextAsync(folder.File("other.txt"), "");
        var found = shell switch
        {
            "bash" => await InBashAsync(words),
            "zsh" => await InZshAsync(words),
            "fish" => await InFishAsync(words),
            _ => await InPowerShellAsync(words),
        };
        Assert.Contains(offered, found);
        Assert.DoesNotContain(other, found);
    }

    [Fact]
    public async Task Every_option_of_every_command_is_in_the_scripts()
    {
        var script = await ToolRun.OutputOfAsync("completion", "bash");
        var tool = Tool.Root(new(TextWriter.Null, TextWriter.Null), ["compare", "lint", "state"]);
        foreach (var command in tool.Subcommands)
        foreach (var option in command.Options)
            Assert.Contains(option.Name, script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_shell_that_it_does_not_know() =>
        Assert.Equal(
            "there is no script for 'tcsh', only for bash, zsh, fish, powershell.",
            await ToolRun.RefusalOfAsync("completion", "tcsh")
        );

    public void Dispose() => folder.Dispose();

    private Task<string[]> InBashAsync(string[] words) =>
        Shell.LinesAsync(
            "bash",
            folder.Path,
            [
                "--norc",
                "-c",
                "source ./script; COMP_WORDS=(anneal \"$@\"); COMP_CWORD=$#; _anneal; "
                    + "printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash",
                .. words,
            ]
        );

    // The completion system works in an interactive zsh only: one in a pseudo-terminal, which prints what it would
    // offer.
    private async Task<string[]> InZshAsync(string[] words)
    {
        await File.WriteAllTextAsync(
            folder.File("inner"),
            """
            PROMPT=
            autoload -Uz compinit && compinit -u -D
            source ./script
            bindkey '^I' complete-word
            zstyle ':completion:*' list-grouped false
            compadd() {
                local -a found
                builtin compadd -O found "$@"
                (( $#found )) && print -rl -- "<${^found}>"
                builtin compadd "$@"
            }
            null-line() { zle kill-whole-line }
            zle -N null-line
            bindkey '^X' null-line
            print ready
            """
        );
        var line = string.Join(' ', words.Prepend("anneal"));
        var lines = await Shell.LinesAsync(
            "zsh",
            folder.Path,
            "-f",
            "-c",
            """
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z 'source ./inner'
            zpty -r -m z got '*ready*'
            zpty -w -n z "$1"$'\t'
            sleep 0.7
            zpty -w -n z $'\030'
            zpty -w z 'print over'
            zpty -r -m z got '*over*over*'
            zpty -d z
            print -r -- "$got"
            """,
            "zsh",
            line
        );
        return [.. Offered().Matches(string.Join('\n', lines)).SelectMany(found => found.Groups[1].Value.Split(' '))];
    }

    private async Task<string[]> InFishAsync(string[] words) =>
        [
            .. (
                await Shell.LinesAsync(
                    "fish",
                    folder.Path,
                    "--no-config",
                    "-c",
                    "source ./script; complete -C \"$argv[1]\"",
                    string.Join(' ', words.Prepend("anneal"))
                )
            ).Select(line => line.Split('\t')[0]),
        ];

    [GeneratedRegex(@"<([^<>\r\n]+)>")]
    private static partial Regex Offered();

    private Task<string[]> InPowerShellAsync(string[] words)
    {
        var line = string.Join(' ', words.Prepend("anneal"));
        return Shell.LinesAsync(
            "pwsh",
            folder.Path,
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            $". ([scriptblock]::Create((Get-Content -Raw ./script))); "
                + $"(TabExpansion2 -inputScript '{line}' -cursorColumn {line.Length}).CompletionMatches."
                + "CompletionText"
        );
    }
}
