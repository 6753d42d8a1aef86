using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task Spells_the_arithmetic_out() =>
        Assert.Equal(
            """
            60,000 samples / (256 × 2 devices) = 117.19 → 118 batches per epoch
            118 batches / 4 accumulated = 29.50 → 30 updates per epoch
            30 epochs × 30 updates per epoch = 900 updates
            900 updates in all, 30 per epoch, 2,048 samples per update

            """,
            await ToolRun.OutputOfAsync(
                "plan",
                "--samples",
                "60000",
                "--batch",
                "256",
                "--devices",
                "2",
                "--accumulate",
                "4",
                "--epochs",
                "30"
            )
        );

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        using var document = JsonDocument.Parse(
            await ToolRun.OutputOfAsync(
                "plan",
                "--tokens",
                "1e12",
                "--sequence-length",
                "1000",
                "--batch",
                "1",
                "--skipped-share",
                "0.5",
                "--json"
            )
        );
        Assert.Equal(500_000_000, document.RootElement.GetProperty("total_steps").GetInt64());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("steps_per_epoch").ValueKind);
        Assert.Equal(3, document.RootElement.GetProperty("arithmetic").GetArrayLength());
    }

    [Fact]
    public async Task A_run_in_updates_may_know_its_epochs()
    {
        Assert.Equal(
            "20 epochs × 10 updates per epoch = 200 updates\n200 updates in all, 10 per epoch\n",
            await ToolRun.OutputOfAsync("plan", "--steps", "200", "--steps-per-epoch", "10")
        );
        Assert.EndsWith(
            "\n205 updates in all, 10 per epoch\n",
            await ToolRun.OutputOfAsync("plan", "--steps", "205", "--steps-per-epoch", "10")
        );
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "--steps-per-epoch", "10")]
    [InlineData("plan", "--epochs", "3")]
    [InlineData("plan", "--steps", "100", "--devices", "2")]
    [InlineData("plan", "--tokens", "1e9", "--batch", "8")]
    [InlineData("plan", "--skipped-share", "0.1")]
    public async Task Refuses_options_that_say_no_run(params string[] arguments) =>
        Assert.StartsWith("a run is said by --steps N", await ToolRun.RefusalOfAsync(arguments));
}
