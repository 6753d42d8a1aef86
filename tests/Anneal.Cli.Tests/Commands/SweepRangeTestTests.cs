using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

[Trait("half", "training")]
public sealed class SweepRangeTestTests
{
    private static readonly string[] Small =
    [
        "sweep",
        "--range-test",
        "--rates",
        "1e-6,0.03,0.1,1e3",
        "--model",
        "mlp",
        "--epochs",
        "2",
        "--seeds",
        "1",
    ];

    [Fact]
    public async Task Hopeless_rates_are_not_trained_and_the_test_counts_as_cost()
    {
        var run = await ToolRun.OfAsync([.. Small, "--strategy", "grid", "--json"]);
        Assert.Equal(0, run.ExitCode);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal([1e-6, 1e3], root.GetProperty("dropped_rates").EnumerateArray().Select(rate => rate.GetDouble()));
        Assert.Equal(2, root.GetProperty("trials").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("edge").ValueKind);
        var (grid, cost) = (root.GetProperty("grid_steps").GetInt64(), root.GetProperty("cost_steps").GetInt64());
        Assert.InRange(cost, grid / 2 + 1, long.MaxValue);
        Assert.Matches("the range test made [0-9,]+ updates; of 4 rates 2 are left, from 0.03 to 0.1", run.Error);
    }

    [Fact]
    public async Task A_study_that_was_begun_keeps_its_rates_and_is_not_tested_again()
    {
        using var folder = new TemporaryFolder();
        string[] stored = [.. Small, "--store", Path.Combine(folder.Path, "study.db"), "--json"];
        var first = await ToolRun.OfAsync(stored);
        var again = await ToolRun.OfAsync(stored);
        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Equal(first.Output, again.Output);
        Assert.DoesNotContain("range test made", again.Error, StringComparison.Ordinal);
        var cost = JsonDocument.Parse(first.Output).RootElement.GetProperty("cost_steps").GetInt64();
        var shown = await ToolRun.OfAsync("study", "show", "--store", stored[^2], "--json");
        Assert.Contains($"\"cost_steps\": {cost}", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tests what the built-in engine trains", "--steps", "9", "--", "true", "{rate}", "{checkpoint}")]
    [InlineData("each value of --vary may have its own", "--vary", "momentum=0,0.9")]
    [InlineData("is a log of lines", "--store", "study.jsonl")]
    public async Task What_cannot_be_tested_is_refused(string reason, params string[] further)
    {
        string[] words = further.Contains("--")
            ? ["sweep", "--range-test", "--rates", "0.1", .. further]
            : [.. Small, .. further];
        var run = await ToolRun.OfAsync(words);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
