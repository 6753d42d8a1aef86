using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class LintCommandTests
{
    private static readonly string[] Tutorial =
    [
        "--epochs",
        "11",
        "--steps-per-epoch",
        "1000",
        "--step-every",
        "epoch",
    ];

    [Fact]
    public async Task Shows_findings_with_place_and_remedy_and_ends_with_1()
    {
        var run = await ToolRun.OfAsync(["lint", "torch.CosineAnnealingLR(T_max=50)", .. Tutorial, "--rate", "0.1"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            torch.CosineAnnealingLR(T_max=50)
              LR001 error: 11 of 50 epochs (22 %): the rate moves from 0.1 to 0.08853 and does not reach 0; the run ends at 88.53 % of its peak.
                where:  update 10,999, epoch 11
                remedy: let it end with the run, after 11 epochs.
                        torch.CosineAnnealingLR(T_max=11)
              1 error in 11,000 updates

            """,
            run.Output
        );
    }

    [Fact]
    public async Task Ends_with_0_where_nothing_is_found() =>
        Assert.Equal(
            "cosine(0.1 -> 0)\n  nothing found in 100 updates\n",
            await ToolRun.OutputOfAsync("lint", "cosine(0.1 -> 0)", "--steps", "100")
        );

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 0)]
    [InlineData("note", 1)]
    public async Task Fails_at_the_level_asked_for(string level, int exitCode) =>
        Assert.Equal(
            exitCode,
            (
                await ToolRun.OfAsync(
                    "lint",
                    "warmup(10, from=0) then cosine(0.1 -> 0)",
                    "--steps",
                    "100",
                    "--fail-on",
                    level
                )
            ).ExitCode
        );

    [Fact]
    public async Task Hears_where_a_metric_is_measured_without_its_name() =>
        Assert.Contains(
            "'the metric' is measured on one training batch",
            (
                await ToolRun.OfAsync(
                    "lint",
                    "0.1 | plateau(patience=3)",
                    "--steps",
                    "100",
                    "--metric-of",
                    "training-batch"
                )
            ).Output
        );

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        var run = await ToolRun.OfAsync([
            "lint",
            "multistep(base, factor=0.1, at=[5, 80])",
            "cosine(0.1 -> 0)",
            .. Tutorial,
            "--json",
        ]);
        using var document = JsonDocument.Parse(run.Output);
        Assert.True(document.RootElement.GetProperty("failed").GetBoolean());
        var schedules = document.RootElement.GetProperty("schedules");
        Assert.Equal(0, schedules[1].GetProperty("findings").GetArrayLength());
        var finding = schedules[0].GetProperty("findings")[0];
        Assert.Equal(
            ("LR002", "warning", "multistep(base, factor=0.1, at=[5])", 1),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("severity").GetString(),
                finding.GetProperty("remedy_text").GetString(),
                finding.GetProperty("column").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Marks_findings_on_the_curve()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "rates.svg");
        var run = await ToolRun.OfAsync("lint", "cosine(0.1 -> 0, 50)", "--steps", "100", "--chart", "--svg", file);
        Assert.Matches("\n +│ +LR004\n +│ +LR006\n", run.Output);
        Assert.Contains(">LR004</text>", File.ReadAllText(file));
        Assert.Contains(">LR004 warning", File.ReadAllText(file));
    }

    [Fact]
    public async Task Keeps_silent_where_it_is_asked_to() =>
        Assert.DoesNotContain(
            "LR004",
            (
                await ToolRun.OfAsync("lint", "cosine(0.1 -> 0, 50)", "--steps", "100", "--silence", "LR004, LR006")
            ).Output
        );

    [Fact] // it was refused as a text that does not fit, exit status 2
    public async Task A_warm_up_longer_than_the_run_is_a_finding()
    {
        var run = await ToolRun.OfAsync("lint", "warmup(2000) then cosine(0.1 -> 0)", "--steps", "1000");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "LR010 error: nothing is left for 'cosine(0.1 -> 0)': the other parts take 2000 of 1000 steps.\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nothing is left",
            await ToolRun.RefusalOfAsync(
                "lint",
                "warmup(2000) then cosine(0.1 -> 0)",
                "--steps",
                "1000",
                "--silence",
                "LR010"
            )
        );
        Assert.Contains(
            "nothing is left",
            await ToolRun.RefusalOfAsync("lint", "warmup(2000) then cosine(0.1 -> 0)", "--steps", "1000", "--chart")
        );
    }

    [Fact]
    public async Task Refuses_what_it_cannot_judge()
    {
        Assert.StartsWith("a run is said by", await ToolRun.RefusalOfAsync("lint", "cosine(0.1 -> 0)"));
        Assert.StartsWith(
            "'plan' must know its epochs",
            await ToolRun.RefusalOfAsync("lint", "cosine(0.1 -> 0)", "--steps", "10", "--step-every", "epoch")
        );
        Assert.Contains(
            "but one was 'LR99'",
            await ToolRun.RefusalOfAsync("lint", "cosine(0.1 -> 0)", "--steps", "10", "--silence", "LR99")
        );
        Assert.Contains(
            "'--svg' draws one schedule",
            await ToolRun.RefusalOfAsync("lint", "0.1", "0.2", "--steps", "10", "--svg", "none.svg")
        );
    }
}
