using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

/// <summary><c>anneal sweep … -- PROGRAM</c>.</summary>
[Trait("half", "training")]
public sealed class SweepProgramTests : IDisposable
{
    // A training in Python without packages: a parabola, whose rate is best at 0.3.
    private const string Script = """
        import argparse, csv, json, os, sys
        arguments = argparse.ArgumentParser()
        for name in ("lr", "schedule", "table", "seed", "steps", "checkpoint", "wd"):
            arguments.add_argument("--" + name)
        given = arguments.parse_args()
        with open(given.table) as table:
            rates = [float(line["rate"]) for line in csv.DictReader(table)]
        assert len(rates) == int(given.steps), (len(rates), given.steps)
        assert os.path.isdir(given.checkpoint)
        print("starting", flush=True)
        distance = abs(float(given.lr) - 0.3) + (0.5 if "constant" in given.schedule else 0)
        for step in (int(given.steps) // 2, int(given.steps)):
            loss = distance + 1 / step + 0.001 * int(given.seed)
            print(json.dumps({"step": step, "validation_loss": loss if float(given.lr) < 0.9 else float("nan")}))
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string[] Sweep(params string[] more)
    {
        folder.Write("train.py", Script);
        return
        [
            "sweep",
            "--rates",
            "0.1,0.3,1",
            "--schedules",
            "constant(base)",
            "cosine(base -> 0)",
            "--steps",
            "90",
            "--seeds",
            "2",
            .. more,
            "--",
            "python3",
            Path.Combine(folder.Path, "train.py"),
            "--lr={rate}",
            "--schedule={schedule}",
            "--table",
            "{table_csv}",
            "--seed={seed}",
            "--steps={budget}",
            "--checkpoint={checkpoint}",
        ];
    }

    [Fact]
    public async Task A_program_in_Python_is_swept_and_the_ready_command_is_its_own()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var run = await ToolRun.OfAsync(Sweep("--json"));
        Assert.Equal(0, run.ExitCode);
        var root = JsonDocument.Parse(run.Output).RootElement;
        var best = root.GetProperty("best");
        Assert.Equal("cosine(base -> 0)", best.GetProperty("schedule").GetString());
        Assert.Equal(0.3, best.GetProperty("rate").GetDouble());
        Assert.Equal(1.0 / 90 + 0.0005, best.GetProperty("metric").GetProperty("mean").GetDouble(), 1e-12);
        Assert.Equal(
            "anneal show \"cosine(base -> 0)\" --rate 0.3 --steps 90 --format csv --output rates.csv && python3 "
                + $"{Path.Combine(folder.Path, "train.py")} --lr=0.3 '--schedule=cosine(base -> 0)' --table rates.csv "
                + "--seed=0 --steps=90 --checkpoint=checkpoint",
            root.GetProperty("command").GetString()
        );
        Assert.Contains("anneal: 2 trials diverged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_store_each_attempt_keeps_what_it_wrote()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var store = Path.Combine(folder.Path, "study.jsonl");
        Assert.Equal(0, (await ToolRun.OfAsync(Sweep("--store", store))).ExitCode);
        var outputs = Directory.GetFiles($"{store}.checkpoints", "output.log", SearchOption.AllDirectories);
        Assert.All(outputs, path => Assert.StartsWith("starting\n{", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.True(outputs.Length >= 6 + 2 + 2);
    }

    [Fact]
    public async Task Why_programs_fail_is_said_once_with_how_many()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var run = await ToolRun.OfAsync(
            "sweep",
            "--rates",
            "0.1,0.2",
            "--steps",
            "9",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--",
            "sh",
            "-c",
            "echo bad >&2; exit 2",
            "{rate}"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "anneal: 2 trials failed: it ended with exit status 2: bad",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{seed}", "--steps", "90", "--", "x", "{rate}", "{budget}")]
    [InlineData("{momentum}", "--steps", "90", "--vary", "momentum=0,1", "--", "x", "{rate}", "{budget}", "{seed}")]
    [InlineData("as in --steps 50000", "--", "x", "{rate}")]
    [InlineData("'--model' is for the built-in engine", "--model", "mlp", "--steps", "9", "--", "x", "{rate}")]
    [InlineData("'--time-limit' needs a program", "--time-limit", "9")]
    [InlineData("stands after --", "--steps", "9", "x")]
    [InlineData(
        "all trials would share",
        "--steps",
        "9",
        "--seeds",
        "1",
        "--metrics-file",
        "m",
        "--",
        "x",
        "{rate}",
        "{steps}",
        "{checkpoint}"
    )]
    public async Task What_does_not_fit_is_refused_before_anything_starts(string reason, params string[] arguments)
    {
        var refusal = await ToolRun.RefusalOfAsync(["sweep", "--rates", "0.1,0.2", .. arguments]);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }
}
