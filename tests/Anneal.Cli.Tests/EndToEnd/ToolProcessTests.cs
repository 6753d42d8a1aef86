using System.Text.Json;

namespace Anneal.Cli.Tests.EndToEnd;

public sealed class ToolProcessTests
{
    [Fact]
    public async Task Writes_results_as_UTF_8_without_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        using var tool = new ToolProcess(folder.Path, "show", "linear(1 -> 0, 4)");
        var (exitCode, output) = await tool.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.StartsWith("linear(1 -> 0, 4)\n", output, StringComparison.Ordinal);
        Assert.Contains("┤", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_2_and_a_line_where_the_caller_must_fix_something()
    {
        using var folder = new TemporaryFolder();
        using var tool = new ToolProcess(folder.Path, "show", "cosin(1 -> 0, 4)");
        var error = await tool.Error.ReadToEndAsync();
        var (exitCode, output) = await tool.EndAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(
            "anneal: line 1, column 1: unknown schedule 'cosin'; did you mean 'cosine'?\n  cosin(1 -> 0, 4)\n  ^\n",
            error
        );
    }

    [Fact]
    public async Task Two_processes_do_not_train_in_one_folder()
    {
        using var folder = new TemporaryFolder();
        string[] train =
        [
            "train",
            "base",
            "--rate",
            "0.1",
            "--dataset",
            "blobs",
            "--model",
            "mlp",
            "--epochs",
            "100000",
        ];
        using var first = new ToolProcess(folder.Path, [.. train, "--output", "run", "--checkpoint-every", "1ep"]);
        while (!Directory.Exists(folder.File("run/checkpoints")) || !File.Exists(folder.File("run/metrics.jsonl")))
            await Task.Delay(10);

        using var second = new ToolProcess(folder.Path, "train", "--resume", "run");
        var error = await second.Error.ReadToEndAsync();
        Assert.Equal((2, ""), await second.EndAsync());
        Assert.Equal("anneal: another process is training in 'run'; let it end or stop it.\n", error);
        await first.KillAsync();
    }

    [Theory, InlineData("-INT"), InlineData("-TERM")]
    public async Task Reports_finished_trainings_after_Ctrl_C_and_when_asked_to_end(string signal)
    {
        if (OperatingSystem.IsWindows())
            return; // a signal cannot be sent to another process there
        using var folder = new TemporaryFolder();
        using var tool = new ToolProcess(
            folder.Path,
            "compare",
            "constant(base)",
            "cosine(base -> 0)",
            "--dataset",
            "blobs",
            "--model",
            "mlp",
            "--epochs",
            "1",
            "--seeds",
            "5000",
            "--json",
            "--threads",
            "1"
        );
        for (var finished = 0; finished < 3; finished++)
            Assert.NotNull(await tool.Error.ReadLineAsync());
        var drained = tool.Error.ReadToEndAsync();
        await tool.SignalAsync(signal);

        var (exitCode, output) = await tool.EndAsync();
        await drained;
        Assert.Equal(130, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("interrupted").GetBoolean());
        Assert.True(
            json.RootElement.GetProperty("results")
                .EnumerateArray()
                .Sum(result => result.GetProperty("trainings").GetInt32()) >= 3
        );
        Assert.True(File.Exists(folder.File("anneal-report.html")));
    }
}
