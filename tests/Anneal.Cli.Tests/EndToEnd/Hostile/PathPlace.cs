using System.CommandLine;
using System.Text.RegularExpressions;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>A place on the command line where a path may stand.</summary>
/// <param name="Symbol">The command and its argument or option, as in <c>show --output</c>.</param>
/// <param name="Line">A command line with PATH in it.</param>
/// <param name="Writes">Whether what stands there is written.</param>
internal sealed partial record PathPlace(string Symbol, string Line, bool Writes = false)
{
    private const string Train = "--dataset blobs --model mlp --epochs 1";

    /// <summary>
    /// All that are tried; <c>STATE</c> is a state of the library's, <c>STORE.db</c> has a study that is not done.
    /// </summary>
    public static IReadOnlyList<PathPlace> All { get; } =
    [
        new("show SCHEDULE", "show @PATH"),
        new("show SCHEDULE", "show PATH.py:rate --steps 10"),
        new("show SCHEDULE", "show PATH.yaml"),
        new("show SCHEDULE", "show PATH.sh"),
        new("show --output", "show cosine(0.1->0,10) --format svg --output PATH", Writes: true),
        new("show --output", "show cosine(0.1->0,10) --format png --output PATH", Writes: true),
        new("lint SCHEDULE", "lint @PATH --steps 10"),
        new("lint SCHEDULE", "lint PATH.py"),
        new("lint SCHEDULE", "lint PATH.ipynb"),
        new("lint SCHEDULE", "lint PATH.md"),
        new("lint SCHEDULE", "lint PATH.json"),
        new("lint --svg", "lint cosine(0.1->0,10) --steps 10 --svg PATH", Writes: true),
        new("diff SCHEDULE", "diff @PATH cosine(0.1->0,10)"),
        new("diff --svg", "diff cosine(0.1->0,10) linear(0.1->0,10) --svg PATH", Writes: true),
        new("diff --svg", "diff cosine(0.1->0,10) linear(0.1->0,10) --svg PATH.png", Writes: true),
        new("convert SCHEDULE", "convert @PATH --to torch --steps 10"),
        new("verify-resume SCHEDULE", "verify-resume @PATH --steps 10"),
        new("resume-check STATE", "resume-check PATH --with cosine(0.1->0,10)"),
        new("resume-check --with", "resume-check STATE --with @PATH"),
        new("state FILE", "state PATH"),
        new("state FILE", "state PATH.pt"),
        new("state --with", "state STATE --with @PATH"),
        new("state --output", "state STATE --output PATH.json", Writes: true),
        new("state --output", "state STATE --output PATH.pt", Writes: true),
        new("train SCHEDULE", $"train @PATH --rate 0.1 {Train}"),
        new("train --dataset", "train base --rate 0.1 --model mlp --epochs 1 --dataset PATH.csv"),
        new("train --data-dir", "train base --rate 0.1 --model mlp --epochs 1 --dataset mnist --data-dir PATH"),
        new("train --resume", "train --resume PATH"),
        new("train --output", $"train base --rate 0.1 {Train} --output PATH", Writes: true),
        new("train --report", $"train base --rate 0.1 {Train} --report PATH", Writes: true),
        new("compare SCHEDULE", $"compare @PATH {Train} --seeds 1 --report -"),
        new("compare --dataset", "compare base --model mlp --epochs 1 --seeds 1 --report - --dataset PATH.csv"),
        new(
            "compare --data-dir",
            "compare base --model mlp --epochs 1 --seeds 1 --report - --dataset csv --data-dir PATH"
        ),
        new("compare --report", $"compare base {Train} --seeds 1 --report PATH", Writes: true),
        new("compare --svg", $"compare base {Train} --seeds 1 --report - --svg PATH", Writes: true),
        new("train --svg", $"train base --rate 0.1 {Train} --svg PATH", Writes: true),
        new("find SCHEDULE", $"find @PATH {Train}"),
        new("find --dataset", "find --model mlp --epochs 1 --dataset PATH.csv"),
        new("find --data-dir", "find --model mlp --epochs 1 --dataset mnist --data-dir PATH"),
        new("find --resume", "find --resume PATH"),
        new("sweep --schedules", $"sweep {Train} --schedules @PATH"),
        new("sweep --dataset", "sweep --model mlp --epochs 1 --dataset PATH.csv"),
        new("sweep --data-dir", "sweep --model mlp --epochs 1 --dataset mnist --data-dir PATH"),
        new("sweep --replay", "sweep --steps 10 --replay PATH.csv PATH.csv"),
        new("sweep --store", $"sweep {Train} --rates 0.1 --seeds 1 --store PATH", Writes: true),
        new(
            "sweep --checkpoints",
            $"sweep {Train} --rates 0.1 --seeds 1 --store NEW.db --checkpoints PATH",
            Writes: true
        ),
        new("sweep --report", $"sweep {Train} --rates 0.1 --seeds 1 --report PATH", Writes: true),
        new(
            "sweep --setup",
            "sweep --rates 0.1 --seeds 1 --store STORE.db --executor command --submit true --dry-run --setup PATH"
        ),
        new("store start --folder", "store start --programs /nowhere --folder PATH"),
        new("store start --programs", "store start --folder store --programs PATH"),
        new("store stop --folder", "store stop --programs /nowhere --folder PATH"),
        new("store stop --programs", "store stop --folder store --programs PATH"),
        new("study workers --store", "study workers --store PATH"),
        new("study workers --output", "study workers --store STORE.db --output PATH", Writes: true),
        new("worker --store", "worker --store PATH"),
        new("worker --checkpoints", "worker --store STORE.db --checkpoints PATH"),
        new("study list --store", "study list --store PATH"),
        new("study show --store", "study show --store PATH"),
        new("study retry --store", "study retry --store PATH"),
        new("study export --store", "study export --store PATH"),
        new("study export --output", "study export --store STORE.db --output PATH", Writes: true),
        new("study compare A", "study compare PATH STORE.db"),
        new("study compare B", "study compare STORE.db PATH"),
        new("study compare --store", "study compare sweep sweep --store PATH"),
        new("study compare --output", "study compare STORE.db STORE.db --output PATH", Writes: true),
        new("study extend --store", "study extend --store PATH --seeds 3"),
        new("study extend --schedules", "study extend --store STORE.db --schedules @PATH"),
        new("study export --html", "study export --store STORE.db --html PATH", Writes: true),
        new("study resume --store", "study resume --store PATH"),
        new("study resume --checkpoints", "study resume --store STORE.db --checkpoints PATH"),
        new("study list --output", "study list --store STORE.db --output PATH", Writes: true),
        new("study show --output", "study show --store STORE.db --output PATH", Writes: true),
        new("study resume --output", "study resume --store STORE.db --output PATH", Writes: true),
        new("transfer SCHEDULE", "transfer @PATH cosine(base->0) --rate 0.1 --steps 10"),
        new("find --output", "find --dataset blobs --model mlp --seeds 1 --steps 20 --output PATH", Writes: true),
        new("sweep --output", $"sweep {Train} --rates 0.1 --seeds 1 --output PATH", Writes: true),
        new("transfer --output", "transfer base cosine(base->0) --rate 0.1 --steps 10 --output PATH", Writes: true),
        new("lint --output", "lint cosine(0.1->0,10) --steps 10 --output PATH", Writes: true),
        new("diff --output", "diff cosine(0.1->0,10) linear(0.1->0,10) --output PATH", Writes: true),
        new("plan --output", "plan --steps 10 --output PATH", Writes: true),
        new("convert --output", "convert cosine(0.1->0,10) --to torch --output PATH", Writes: true),
        new("schedules --output", "schedules --output PATH", Writes: true),
        new("verify-resume --output", "verify-resume cosine(0.1->0,10) --output PATH", Writes: true),
        new("resume-check --output", "resume-check STATE --with cosine(0.1->0,10) --output PATH", Writes: true),
        new("completion --output", "completion bash --output PATH", Writes: true),
        new("bench --output", "bench --model mlp --batch 16 --seconds 0.01 --trials 1 --output PATH", Writes: true),
        new("data get --output", "data get nothing --output PATH", Writes: true),
        new("data list --output", "data list --output PATH", Writes: true),
        new("data list --data-dir", "data list --data-dir PATH"),
        new("data get --data-dir", "data get mnist --data-dir PATH", Writes: true),
    ];

    /// <summary>Whether a store has to be there.</summary>
    public bool NeedsStore => Line.Contains(HostileStore.Name, StringComparison.Ordinal);

    /// <summary>How the path ends, as in <c>.py</c>; empty where any name will do.</summary>
    public string Ending => Name().Match(Line).Groups[1].Value;

    /// <summary>The words of the line with a path.</summary>
    public IEnumerable<string> Words(string path, string state) =>
        Line.Split(' ')
            .Select(word => Name().Replace(word, _ => path).Replace("STATE", state, StringComparison.Ordinal));

    /// <summary>Every argument and option of the tool that says it takes a path.</summary>
    public static IEnumerable<string> InTool()
    {
        var console = new ToolConsole(TextWriter.Null, TextWriter.Null);
        var names = Tool.Root(console, []).Subcommands.Select(command => command.Name);
        return Tool.Root(console, [.. names]).Subcommands.SelectMany(command => In(command, command.Name));
    }

    private static IEnumerable<string> In(Command command, string path) =>
        command
            .Arguments.Where(argument => SaysPath().IsMatch($"{argument.Name} {argument.Description}"))
            .Select(argument => $"{path} {argument.Name}")
            .Concat(
                command
                    .Options.Where(option => SaysPath().IsMatch($"{option.HelpName} {option.Description}"))
                    .Select(option => $"{path} {option.Name}")
            )
            .Concat(command.Subcommands.SelectMany(inner => In(inner, $"{path} {inner.Name}")));

    [GeneratedRegex(@"PATH(\.\w+)?")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(FILE|DIR|SCHEDULE|STATE|path)\b")]
    private static partial Regex SaysPath();
}
