using System.Text.Json;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.Commands;

[Trait("half", "training")]
public sealed class CompareCommandTests
{
    private static readonly string[] Quick =
    [
        "--dataset",
        "blobs",
        "--model",
        "mlp",
        "--epochs",
        "2",
        "--batch",
        "64",
        "--threads",
        "1",
        "--seeds",
        "2",
    ];

    [Fact]
    public async Task Trains_every_schedule_with_every_seed_and_writes_the_report()
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync([
            "compare",
            "constant(base)",
            "cosine(base->0)",
            "--report",
            folder.File("r.html"),
            .. Quick,
        ]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Error.Count(c => c == '\n'));
        Assert.Matches(@"(?m)^mlp on blobs: 2 epochs, batch 64, sgd, 2 seeds; mean ± standard deviation$", run.Output);
        Assert.Matches(@"(?m)^1  \S", run.Output);
        Assert.Matches(@"(?m)^2  \S", run.Output);
        Assert.Contains("noise of 2 seeds", run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"report: {folder.File("r.html")}\n", run.Output, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(folder.File("r.html"));
        Assert.Contains("cosine(base -&gt; 0)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_once_of_what_does_not_fit_and_marks_it_in_the_report()
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync([
            "compare",
            "constant(base)",
            "cosine(base -> 0, 10000)",
            "--rates",
            "0.1,0.2",
            "--report",
            folder.File("r.html"),
            .. Quick,
        ]);
        Assert.Single(run.Error.Split('\n'), line =>
            line.StartsWith("anneal: 'cosine(base -> 0, 10000)': LR001 error: ", StringComparison.Ordinal)
        );
        var html = await File.ReadAllTextAsync(folder.File("r.html"));
        Assert.Contains(">LR001</text>", html, StringComparison.Ordinal);
        Assert.Contains("<td>LR001</td><td>error</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_one_JSON_document()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "constant(base)", "cosine(0.2 -> 0)");
        var root = json.RootElement;
        Assert.Equal(
            ("blobs", "mlp", 2, 64, "sgd"),
            (
                root.GetProperty("dataset").GetString(),
                root.GetProperty("model").GetString(),
                root.GetProperty("epochs").GetInt32(),
                root.GetProperty("batch").GetInt32(),
                root.GetProperty("optimizer").GetString()
            )
        );
        var results = root.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(
            ["constant(base)", "cosine(0.2 -> 0)"],
            results.Select(result => result.GetProperty("schedule").GetString()).Order()
        );
        foreach (var result in results)
        {
            foreach (var figure in new[] { "test_accuracy", "validation_accuracy", "train_loss" })
            {
                Assert.InRange(result.GetProperty(figure).GetProperty("mean").GetDouble(), 0, 1);
                Assert.InRange(result.GetProperty(figure).GetProperty("std").GetDouble(), 0, 1);
            }
            Assert.True(result.GetProperty("seconds").GetDouble() > 0);
            Assert.Equal(0, result.GetProperty("diverged").GetInt32());
            var runs = result.GetProperty("runs").EnumerateArray().ToArray();
            Assert.Equal([0, 1], runs.Select(run => run.GetProperty("seed").GetInt32()));
            Assert.Equal(
                result.GetProperty("test_accuracy").GetProperty("mean").GetDouble(),
                runs.Average(run => run.GetProperty("test_accuracy").GetDouble()),
                tolerance: 1e-12
            );
        }
        var constant = results.Single(result => result.GetProperty("schedule").GetString() == "constant(base)");
        Assert.Equal(
            (0.1, 0.1),
            (constant.GetProperty("rate").GetDouble(), constant.GetProperty("final_rate").GetDouble())
        );
        Assert.Equal(
            JsonValueKind.Null,
            results
                .Single(result =>
                    !result.Equals(constant) && result.GetProperty("schedule").GetString() != "constant(base)"
                )
                .GetProperty("rate")
                .ValueKind
        );
        Assert.Equal(results[0].GetProperty("schedule").GetString(), root.GetProperty("best").GetString());
        Assert.Equal(folder.File("r.html"), root.GetProperty("report").GetString());
        Assert.True(root.GetProperty("examples_per_second").GetDouble() > 0);
        Assert.False(root.GetProperty("interrupted").GetBoolean());
    }

    [Fact]
    public async Task Has_no_deviation_for_one_seed()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "constant(base)", "--seeds", "1");
        Assert.Equal(
            JsonValueKind.Null,
            json.RootElement.GetProperty("results")[0].GetProperty("test_accuracy").GetProperty("std").ValueKind
        );
    }

    [Fact]
    public async Task Counts_diverged_seeds_and_ranks_them_last()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "1e30", "constant(base)");
        var last = json.RootElement.GetProperty("results")[1];
        Assert.Equal(("1e30", 2), (last.GetProperty("schedule").GetString(), last.GetProperty("diverged").GetInt32()));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("test_accuracy").GetProperty("mean").ValueKind);
        Assert.Contains(json.RootElement.GetProperty("remarks").EnumerateArray(), remark =>
            remark.GetString()!.StartsWith("2 of 2 seeds of '1e30' diverged", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Tries_every_rate_and_warns_of_the_edge_of_the_grid()
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync([
            "compare",
            "cosine(base -> 0)",
            "constant(base)",
            "--rates",
            "1e-7,1e-6,0.02",
            "--report",
            folder.File("r.html"),
            .. Quick,
        ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(12, run.Error.Count(c => c == '\n'));
        Assert.Matches(@"(?m)^validation accuracy at rate +1e-7 +1e-6 +0.02$", run.Output);
        Assert.Contains(
            "The best rate, 0.02, lies at the edge of the grid; extend --rates beyond it.\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Does_not_warn_of_the_edge_where_the_best_rate_lies_inside()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "constant(base)", "--rates", "1e-7,0.02,1e30");
        Assert.Equal(0.02, json.RootElement.GetProperty("best_rate").GetDouble());
        Assert.DoesNotContain(json.RootElement.GetProperty("remarks").EnumerateArray(), remark =>
            remark.GetString()!.Contains("edge", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Retrains_the_best_on_request()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "cosine(base -> 0)", "--rates", "1e-6,0.02", "--retrain");
        var retrained = json.RootElement.GetProperty("retrained");
        Assert.Equal(
            ("cosine(base -> 0)", 0.02),
            (retrained.GetProperty("schedule").GetString(), retrained.GetProperty("rate").GetDouble())
        );
        Assert.InRange(retrained.GetProperty("test_accuracy").GetProperty("mean").GetDouble(), 0.5, 1);
        Assert.Equal(JsonValueKind.Null, retrained.GetProperty("validation_accuracy").GetProperty("mean").ValueKind);
    }

    [Fact]
    public async Task Ranks_nothing_without_a_validation_set()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "1e-7", "constant(base)", "--validation", "0");
        Assert.Equal(
            ["1e-7", "constant(base)"],
            json.RootElement.GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("schedule").GetString())
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("best").ValueKind);
    }

    [Fact]
    public async Task Ranks_regressions_by_their_loss()
    {
        using var folder = new TemporaryFolder();
        using var json = await JsonOfAsync(folder, "1e-7", "0.03", "--dataset", "linear", "--model", "linear");
        Assert.Equal("0.03", json.RootElement.GetProperty("best").GetString());
    }

    [Fact]
    public async Task Reports_what_ended_before_Ctrl_C()
    {
        using var folder = new TemporaryFolder();
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new Interrupting(interrupt, afterWrites: 3);
        var exitCode = await Tool.RunAsync(
            [
                "compare",
                "constant(base)",
                "cosine(base -> 0)",
                "--json",
                "--report",
                folder.File("r.html"),
                .. Quick[..^1],
                "500",
            ],
            new ToolConsole(output, error),
            interrupt.Token
        );

        Assert.Equal(130, exitCode);
        using var json = JsonDocument.Parse(output.ToString());
        Assert.True(json.RootElement.GetProperty("interrupted").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("results").GetArrayLength());
        Assert.InRange(
            json.RootElement.GetProperty("results")
                .EnumerateArray()
                .Sum(result => result.GetProperty("trainings").GetInt32()),
            3,
            20
        );
        Assert.Matches(
            "^Interrupted: [0-9]+ of 1000 trainings ended.$",
            json.RootElement.GetProperty("remarks")[0].GetString()
        );
        Assert.True(File.Exists(folder.File("r.html")));
    }

    [Fact]
    public async Task Shows_bars_where_a_person_watches()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error) { ShowsProgress = true };
        Assert.Equal(
            0,
            await Tool.RunAsync(
                ["compare", "constant(base)", "1e30", "--report", folder.File("r.html"), .. Quick],
                console
            )
        );
        Assert.Contains("constant(base) at 0.1", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "'--rates' acts through 'base', but 'cosine(0.3 -> 0)' has none",
        "constant(base)",
        "cosine(0.3 -> 0)",
        "--rates",
        "0.1,0.2"
    )]
    [InlineData("'--rate' acts through 'base', but '0.3' has none", "0.3", "--rate", "0.1")]
    [InlineData("'--rate' and '--rates' exclude each other", "base", "--rate", "0.1", "--rates", "0.1,0.2")]
    [InlineData("'--rate' must be a number greater than 0 and at most 1000000, but was '-1'", "--rate", "-1")]
    [InlineData("'--rates' must be finite numbers greater than 0, but one was NaN", "--rates", "0.1,NaN")]
    [InlineData("'--rates' must be different numbers", "--rates", "0.1,0.10")]
    [InlineData("'--rates' must be numbers with commas between", "--rates", "log:1..2")]
    [InlineData("'--epochs' must be a whole number from 1 to 100000, but was '0'", "--epochs", "0")]
    [InlineData("'--seeds' must be a whole number from 1 to 10000, but was '0'", "--seeds", "0")]
    [InlineData("'--preset' brings its own schedules", "base", "--preset", "d2l")]
    [InlineData("'--preset' must be one of d2l, but was 'x'", "--preset", "x")]
    [InlineData("anneal data get fashion-mnist", "--preset", "d2l", "--data-dir", "nowhere")]
    [InlineData("choose on validation examples", "base", "--retrain", "--validation", "0")]
    [InlineData("cannot be written", "--report", "no/such/folder/r.html")]
    [InlineData("it is a folder", "--report", "/")]
    [InlineData(
        "'warmup(10ep) then cosine(base -> 0, 10ep) then warmup(1ep)': ",
        "warmup(10ep) then cosine(base -> 0, 10ep) then warmup(1ep)",
        "--epochs",
        "5"
    )]
    public async Task Refuses_before_the_first_training(string part, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string[] report = arguments.Contains("--report") ? [] : ["--report", folder.File("r.html")];
        Assert.Contains(
            part,
            (await ToolRun.RefusalOfAsync(["compare", .. arguments, .. report])).Split('\n')[0],
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static async Task<JsonDocument> JsonOfAsync(TemporaryFolder folder, params string[] arguments)
    {
        var options = Quick.Chunk(2).Where(option => !arguments.Contains(option[0])).SelectMany(option => option);
        var run = await ToolRun.OfAsync([
            "compare",
            .. arguments,
            .. options,
            "--json",
            "--report",
            folder.File("r.html"),
        ]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output);
    }
}
