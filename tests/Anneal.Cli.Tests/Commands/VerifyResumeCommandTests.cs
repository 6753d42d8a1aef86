using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class VerifyResumeCommandTests
{
    [Fact]
    public async Task Stops_a_short_run_at_each_step() =>
        Assert.Equal(
            "equal: stopped and resumed at each of the 100 steps, every run resumed with the very same bits\n",
            await ToolRun.OutputOfAsync(
                "verify-resume",
                "warmup(5) then cosine(base -> 0, 95) | plateau(patience=3)",
                "--rate",
                "0.1"
            )
        );

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        using var document = JsonDocument.Parse(
            await ToolRun.OutputOfAsync(
                "verify-resume",
                "torch.MultiplicativeLR(lr_lambda=lambda epoch: 0.95)",
                "--rate",
                "0.1",
                "--steps",
                "1000",
                "--json"
            )
        );
        Assert.Equal(
            (1000, false, true, JsonValueKind.Null),
            (
                document.RootElement.GetProperty("steps").GetInt64(),
                document.RootElement.GetProperty("tried_all").GetBoolean(),
                document.RootElement.GetProperty("equal").GetBoolean(),
                document.RootElement.GetProperty("difference").ValueKind
            )
        );
        Assert.InRange(document.RootElement.GetProperty("stops").GetInt32(), 60, 200);
    }

    [Theory]
    [InlineData("has no end of its own; say how many steps to replay with --steps", "0.1")]
    [InlineData("it has at most 1000000 steps, but this has 2000000", "0.1", "--steps", "2000000")]
    [InlineData("uses 'base', the optimizer's own learning rate", "cosine(base -> 0, 10)")]
    [InlineData("cannot be replayed: the formula", "formula(1 / (t - 5))", "--steps", "10")]
    public async Task Refuses_what_cannot_be_replayed(string message, params string[] arguments) =>
        Assert.Contains(
            message,
            await ToolRun.RefusalOfAsync(["verify-resume", .. arguments]),
            StringComparison.Ordinal
        );
}
