using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    [Fact]
    public async Task Ends_with_0_where_two_texts_are_one_curve() =>
        Assert.EndsWith(
            "\nequal over all 101 steps\n",
            await ToolRun.OutputOfAsync(
                "diff",
                "warmup(5, from=0) then cosine(0.3 -> 0, 95)",
                "linear(0 -> 0.3, 5) then cosine(0.3 -> 0, 95)"
            )
        );

    [Fact]
    public async Task Says_where_two_curves_differ_and_ends_with_1()
    {
        var run = await ToolRun.OfAsync(
            "diff",
            "multistep(0.1, factor=0.1, at=[30])",
            "multistep(0.1, factor=0.1, at=[29])",
            "--steps",
            "100"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            """
            differ from step 29 on, over all 100 steps
            largest difference: 0.09 at step 29; 90 % of the greater rate at step 29
            sum of rates: 3.7 and 3.61, × 0.975676
            equal up to a stretch: the second takes × 0.966667 the steps of the first
            equal up to a shift: the second is 1 step earlier

            """,
            run.Output
        );
    }

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        var run = await ToolRun.OfAsync(
            "diff",
            "cosine(base -> 0, 100)",
            "cosine(base -> 0, 200)",
            "--rate",
            "0.1",
            "--json"
        );
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (false, 201, 2.0),
            (
                document.RootElement.GetProperty("equal").GetBoolean(),
                document.RootElement.GetProperty("steps").GetInt64(),
                document.RootElement.GetProperty("stretch").GetDouble()
            )
        );
    }

    [Fact]
    public async Task Refuses_curves_without_an_end_and_without_a_run() =>
        Assert.StartsWith(
            "neither schedule has an end of its own",
            await ToolRun.RefusalOfAsync("diff", "0.1", "inverse_sqrt(0.1)")
        );
}
