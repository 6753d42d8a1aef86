using System.Text.Json;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.Commands;

public sealed class TrainCommandTests
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
    ];

    [Fact]
    public async Task Prints_the_figures_of_every_epoch_and_the_test_at_the_end()
    {
        var lines = (
            await ToolRun.OutputOfAsync(["train", "step(base, factor=0.5, every=1ep)", "--rate", "0.02", .. Quick])
        ).Split('\n');
        Assert.Equal(
            "epoch rate train loss train acc. valid. loss valid. acc.",
            string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
        Assert.StartsWith("    1        0.02", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("    2        0.01", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("test accuracy   ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_one_JSON_document()
    {
        using var json = JsonDocument.Parse(
            await ToolRun.OutputOfAsync(["train", "cosine(base->0)", "--seed", "7", "--json", .. Quick])
        );
        var root = json.RootElement;
        Assert.Equal("cosine(base -> 0)", root.GetProperty("schedule").GetString());
        Assert.Equal(7, root.GetProperty("seed").GetInt32());
        foreach (
            var name in new[]
            {
                "train_loss",
                "train_accuracy",
                "test_accuracy",
                "best_validation_accuracy",
                "seconds",
                "examples_per_second",
            }
        )
            Assert.InRange(root.GetProperty(name).GetDouble(), double.Epsilon, double.MaxValue);
        Assert.Matches("^[0-9a-f]{64}$", root.GetProperty("weights_sha256").GetString());
        Assert.False(root.GetProperty("interrupted").GetBoolean());
        Assert.Equal(
            [1, 2],
            root.GetProperty("history").EnumerateArray().Select(epoch => epoch.GetProperty("epoch").GetDouble())
        );
    }

    [Fact]
    public async Task Warns_of_what_does_not_fit_before_the_run()
    {
        var run = await ToolRun.OfAsync(["train", "cosine(base -> 0, 10000)", "--json", .. Quick]);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^anneal: 'cosine\\(base -> 0, 10000\\)': LR001 error: .*\n$", run.Error);
        using var json = JsonDocument.Parse(run.Output);
    }

    [Fact]
    public async Task Gives_the_same_weights_for_the_same_seed_whatever_the_threads()
    {
        var first = await WeightsAsync("--seed", "1");
        Assert.Equal(first, await WeightsAsync("--seed", "1", "--threads", "2"));
        Assert.NotEqual(first, await WeightsAsync("--seed", "2"));

        static async Task<string?> WeightsAsync(params string[] options)
        {
            var text = await ToolRun.OutputOfAsync([
                "train",
                "base",
                "--json",
                "--dataset",
                "blobs",
                "--model",
                "mlp",
                "--epochs",
                "1",
                .. options,
            ]);
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("weights_sha256").GetString();
        }
    }

    [Fact]
    public async Task Writes_a_report_on_request()
    {
        using var folder = new TemporaryFolder();
        await ToolRun.OutputOfAsync(["train", "cosine(base -> 0)", "--report", folder.File("r.html"), .. Quick]);
        Assert.Contains(
            "cosine(base -&gt; 0)",
            await File.ReadAllTextAsync(folder.File("r.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Shows_the_epochs_before_Ctrl_C()
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new Interrupting(interrupt, afterWrites: 3);
        Assert.Equal(
            130,
            await Tool.RunAsync(
                ["train", "base", .. Quick[..4], "--epochs", "1000"],
                new ToolConsole(output, TextWriter.Null),
                interrupt.Token
            )
        );
        Assert.Contains("\n    2 ", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\ninterrupted\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_status_where_a_person_watches()
    {
        using var error = new StringWriter();
        Assert.Equal(
            0,
            await Tool.RunAsync(
                ["train", "base", .. Quick[..4], "--batch", "16", "--epochs", "1"],
                new ToolConsole(TextWriter.Null, error) { ShowsProgress = true }
            )
        );
        Assert.Matches(
            @"\r\e\[Kepoch 0\.6 of 1 ━+┄+  62 %(  0:\d\d left)?  loss 0\.\d+  accuracy 0\.\d{4}",
            error.ToString()
        );
        Assert.EndsWith("\r\e[K", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_divergence_as_a_result()
    {
        using var json = JsonDocument.Parse(await ToolRun.OutputOfAsync(["train", "1e30", "--json", .. Quick]));
        Assert.True(json.RootElement.GetProperty("diverged").GetBoolean());
        Assert.True(json.RootElement.GetProperty("diverged_at_step").GetInt64() >= 1);
    }

    [Theory]
    [InlineData("unknown schedule 'cosin'", "cosin(base -> 0)")]
    [InlineData("'--rate' acts through 'base', but '0.1' has none", "0.1", "--rate", "0.1")]
    [InlineData(
        "'--rate' must be a number greater than 0 and at most 1000000, but was '-0.1'",
        "base",
        "--rate",
        "-0.1"
    )]
    [InlineData("'--epochs' must be a whole number from 1 to 100000, but was '0'", "base", "--epochs", "0")]
    [InlineData(
        "'--batch' must be at most 1150, the training examples of 'digits', but was 5000",
        "base",
        "--batch",
        "5000"
    )]
    [InlineData("no data set 'digit'", "base", "--dataset", "digit")]
    [InlineData("'--optimizer' must be one of sgd, adam", "base", "--optimizer", "sdg")]
    [InlineData(
        "'momentum'",
        "base",
        "--dataset",
        "blobs",
        "--model",
        "mlp",
        "--optimizer",
        "adagrad",
        "--momentum",
        "0.9"
    )]
    [InlineData("anneal data get mnist", "base", "--dataset", "mnist", "--data-dir", "nowhere")]
    [InlineData("too small for the model 'lenet'", "base", "--dataset", "blobs")]
    [InlineData("validation", "base | plateau()", "--dataset", "blobs", "--model", "mlp", "--validation", "0")]
    public async Task Refuses_what_it_cannot_train_in_a_line(string part, params string[] arguments)
    {
        Assert.Contains(
            part,
            (await ToolRun.RefusalOfAsync(["train", .. arguments])).Split('\n')[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Names_the_line_of_a_ragged_CSV_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("ragged.csv", "1,2,0\n1,2,1\n1,1\n");
        Assert.Equal(
            $"'{path}' line 3 must have 3 columns like line 1, but has 2.",
            await ToolRun.RefusalOfAsync("train", "0.1", "--dataset", path, "--model", "mlp")
        );
        Assert.Contains(
            "line 3",
            await ToolRun.RefusalOfAsync("train", "0.1", "--dataset", "csv", "--data-dir", path, "--model", "mlp"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Takes_the_class_from_the_column_that_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "first.csv",
            string.Concat(Enumerable.Range(0, 40).Select(example => $"{example % 2},{example % 2}.5,1.5\n"))
        );
        Assert.Contains(
            "test accuracy   1.0000",
            await ToolRun.OutputOfAsync(
                "train",
                "1",
                "--dataset",
                path,
                "--label-column",
                "1",
                "--model",
                "logistic",
                "--batch",
                "4"
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "line 1 must hold a label",
            await ToolRun.RefusalOfAsync("train", "1", "--dataset", path, "--model", "logistic"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "must begin with the magic number 2051, but begins with 2049",
        "train-images-idx3-ubyte",
        new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0 }
    )]
    [InlineData(
        "must hold the 1 values that its header announces, but ends before",
        "train-images-idx3-ubyte",
        new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1 }
    )]
    [InlineData(
        "must hold one label for each of the 1 images",
        "train-labels-idx1-ubyte",
        new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 0, 0 }
    )]
    public async Task Refuses_a_damaged_IDX_file(string part, string damaged, byte[] content)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "train", "t10k" })
        {
            await File.WriteAllBytesAsync(
                folder.File($"{name}-images-idx3-ubyte"),
                [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0]
            );
            await File.WriteAllBytesAsync(folder.File($"{name}-labels-idx1-ubyte"), [0, 0, 8, 1, 0, 0, 0, 1, 0]);
        }
        await File.WriteAllBytesAsync(folder.File(damaged), content);
        var refusal = await ToolRun.RefusalOfAsync("train", "0.1", "--dataset", "mnist", "--data-dir", folder.Path);
        Assert.Contains(part, refusal, StringComparison.Ordinal);
        Assert.Contains(folder.File(damaged), refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }
}
