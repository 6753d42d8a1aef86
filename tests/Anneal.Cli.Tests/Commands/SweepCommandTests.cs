using System.Text.Json;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.Commands;

public sealed class SweepCommandTests
{
    private static readonly string[] Small =
    [
        "sweep",
        "--schedules",
        "constant(base)",
        "cosine(base -> 0)",
        "--rates",
        "0.001,0.03,0.1",
        "--model",
        "mlp",
        "--epochs",
        "4",
        "--reduction",
        "2",
        "--seeds",
        "2",
    ];

    [Fact]
    public async Task Json_has_the_best_its_rivals_the_cost_and_the_ready_command()
    {
        var run = await ToolRun.OfAsync([.. Small, "--json"]);
        Assert.Equal(0, run.ExitCode);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            [
                "study",
                "best",
                "within_noise",
                "trials",
                "cost_steps",
                "saved_steps",
                "grid_steps",
                "dropped_rates",
                "edge",
                "command",
                "interrupted",
            ],
            root.EnumerateObject().Select(property => property.Name)
        );
        var best = root.GetProperty("best");
        Assert.Equal(
            ["schedule", "rate", "values", "metric", "more_seeds"],
            best.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(0.1, best.GetProperty("rate").GetDouble());
        Assert.Equal("high", root.GetProperty("edge").GetString());
        Assert.True(best.GetProperty("metric").GetProperty("std").GetDouble() > 0);
        // Six candidates for one epoch, three for two, two with two seeds for four; an epoch has 36 updates.
        var epoch = root.GetProperty("grid_steps").GetInt64() / (6 * 2 * 4);
        var (cost, saved) = (root.GetProperty("cost_steps").GetInt64(), root.GetProperty("saved_steps").GetInt64());
        Assert.Equal((6 * 1 + 3 * 2 + 2 * 2 * 4) * epoch, cost + saved);
        Assert.Equal(6 + 3 + 4, root.GetProperty("trials").GetInt32());
        Assert.Equal(
            $"anneal train \"{best.GetProperty("schedule")}\" --rate 0.1 --model mlp --epochs 4",
            root.GetProperty("command").GetString()
        );
        Assert.Contains("the whole schedule on each rung", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_reports_what_ended()
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new Interrupting(interrupt, afterWrites: 12);
        var console = new ToolConsole(output, error) { ShowsProgress = true };
        Assert.Equal(130, await Tool.RunAsync([.. Small, "--threads", "1", "--json"], console, interrupt.Token));
        var root = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.True(root.GetProperty("interrupted").GetBoolean());
        Assert.InRange(root.GetProperty("trials").GetInt32(), 1, 6);
        Assert.Contains("stopped; with --store FILE a study can be resumed.", error.ToString());
    }

    [Theory, InlineData(60), InlineData(80), InlineData(120)]
    public async Task Who_runs_was_promoted_or_pruned_and_the_best_so_far_stand_below_the_bar(int width)
    {
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error) { ShowsProgress = true, ErrorWidth = width };
        await Tool.RunAsync([.. Small, "--threads", "1"], console);
        var frames = error.ToString().Split("\r\e[J")[0].Split("\r\e[K")[1..];
        Assert.All(frames, frame => Assert.EndsWith("\e[3A\r", frame, StringComparison.Ordinal));
        var lines = frames[^1].Replace("\e[3A\r", "", StringComparison.Ordinal).Split("\n\e[K");
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width - 1));
        // Six candidates, of which three come to the next rung, and two of those to the last.
        Assert.Equal("0 running, 5 promoted, 4 pruned, 0 without a value", lines[2]);
        Assert.Matches(@"\A([\d,]+) of \1 updates\z", lines[1]);
        Assert.Matches(@"\Abest so far: 0\.\d+ after 144 updates, rate 0\.1", lines[3]);
        Assert.Contains(frames, frame => frame.Contains("1 running, 0 promoted, 0 pruned", StringComparison.Ordinal));
        Assert.Contains(frames, frame => frame.Contains("best so far: none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_terminal_is_a_line_says_now_and_then_how_far_it_is()
    {
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error) { Clock = new HurriedClock() };
        await Tool.RunAsync([.. Small, "--threads", "1"], console);
        Assert.DoesNotContain("\e", error.ToString(), StringComparison.Ordinal);
        var lines = error.ToString().Split('\n').Where(line => line.StartsWith("sweep: ")).ToArray();
        Assert.Contains(" left; ", lines[^1], StringComparison.Ordinal);
        Assert.Matches(
            @"\Asweep: 13 trials, 100 %.*; ([\d,]+) of \1 updates; 0 running, 5 promoted, 4 pruned, 0 without a value; best so far: ",
            lines[^1]
        );
    }

    /// <summary>A minute goes by whenever somebody looks.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 60 * ++looks;
    }

    [Fact]
    public async Task A_bar_counts_the_updates_of_trials_that_run()
    {
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error) { ShowsProgress = true, ErrorWidth = 80 };
        await Tool.RunAsync([.. Small, "--threads", "1"], console);
        var bars = error.ToString().Split("\r\e[K").Where(line => line.StartsWith("sweep: ")).ToArray();
        Assert.All(bars, line => Assert.Matches(@"^sweep: \d+ trials? ━*┄* +\d+ %", line));
        Assert.Contains(" 100 %", bars[^1]);
        // Each of the 28 epochs is shown, not only each of the 13 ends.
        Assert.InRange(bars.Distinct().Count(), 14, int.MaxValue);
    }

    [Fact]
    public async Task The_ready_command_trains_what_was_measured()
    {
        var root = JsonDocument
            .Parse((await ToolRun.OfAsync([.. Small[..^1], "1", "--json"])).Output)
            .RootElement.GetProperty("best");
        var trained = await ToolRun.OfAsync(
            "train",
            root.GetProperty("schedule").GetString()!,
            "--rate",
            "0.1",
            "--model",
            "mlp",
            "--epochs",
            "4",
            "--json"
        );
        Assert.Equal(
            root.GetProperty("metric").GetProperty("mean").GetDouble(),
            JsonDocument.Parse(trained.Output).RootElement.GetProperty("validation_loss").GetDouble()
        );
        Assert.Equal(JsonValueKind.Null, root.GetProperty("metric").GetProperty("std").ValueKind);
    }

    [Fact]
    public async Task Rungs_that_resume_end_with_the_bits_of_a_run_that_was_never_paused()
    {
        string[] Sweep(params string[] more) =>
            [
                "sweep",
                "--rates",
                "0.1",
                "--model",
                "mlp",
                "--epochs",
                "4",
                "--seeds",
                "1",
                "--metric",
                "validation_accuracy",
                "--json",
                .. more,
            ];
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "study.jsonl");
        var whole = Best(await ToolRun.OfAsync(Sweep("--strategy", "grid")));
        foreach (
            var rungs in new[] { Sweep("--rungs-at", "1ep,2ep"), Sweep("--rungs-at", "1ep,2ep", "--store", store) }
        )
        {
            var run = await ToolRun.OfAsync(rungs);
            Assert.Equal(whole, Best(run));
            Assert.Contains("each rung resumes from the last", run.Error, StringComparison.Ordinal);
        }
        // A study that is over is not trained again.
        var again = await ToolRun.OfAsync(Sweep("--rungs-at", "1ep,2ep", "--store", store));
        Assert.Equal(whole, Best(again));

        static string Best(ToolRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("best").GetRawText();
    }

    [Fact]
    public async Task Further_values_are_searched_and_stand_in_the_command()
    {
        var run = await ToolRun.OfAsync(
            "sweep",
            "--rates",
            "0.01",
            "--vary",
            "momentum=0,0.9",
            "--model",
            "mlp",
            "--epochs",
            "2",
            "--seeds",
            "2"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--rate 0.01 --momentum 0.9 --model mlp", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs rates", "sweep")]
    [InlineData("acts through 'base'", "sweep", "--schedules", "cosine(0.1 -> 0)", "--rates", "0.1")]
    [InlineData("'--vary' must be", "sweep", "--rates", "0.1", "--vary", "size=3")]
    [InlineData("'--value' must be", "sweep", "--rates", "0.1", "--value", "median")]
    [InlineData("whole epochs", "sweep", "--rates", "0.1", "--rungs-at", "7")]
    [InlineData("'--steps' needs --replay", "sweep", "--rates", "0.1", "--steps", "7")]
    [InlineData("none are held out", "sweep", "--rates", "0.1", "--validation", "0")]
    public async Task What_does_not_fit_is_refused(string reason, params string[] arguments) =>
        Assert.Contains(reason, await ToolRun.RefusalOfAsync(arguments), StringComparison.Ordinal);

    [Fact]
    public async Task Logged_runs_are_trials()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "runs.csv",
            """
            run,steps,final_validation_loss,schedule
            a,100,2.5,cosine(0.1 -> 0)
            b,100,2.6,cosine(0.2 -> 0)
            c,300,2.2,cosine(0.1 -> 0)
            d,300,2.1,cosine(0.2 -> 0)
            """
        );
        folder.Write("points.csv", "run,step,validation_loss\na,0,3\n");
        string[] sweep =
        [
            "sweep",
            "--schedules",
            "cosine(base -> 0)",
            "--rates",
            "0.1,0.2",
            "--replay",
            Path.Combine(folder.Path, "runs.csv"),
            Path.Combine(folder.Path, "points.csv"),
            "--steps",
            "300",
            "--seeds",
            "1",
            "--reduction",
            "2",
        ];
        var run = await ToolRun.OfAsync([.. sweep, "--rungs-at", "100", "--json"]);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0.1, root.GetProperty("best").GetProperty("rate").GetDouble());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("command").ValueKind);
        Assert.Contains(
            "has none for 200 updates",
            await ToolRun.RefusalOfAsync([.. sweep, "--rungs-at", "200"]),
            StringComparison.Ordinal
        );
    }
}
