using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class BenchCommandTests
{
    [Fact]
    public async Task Gives_one_JSON_document_whose_numbers_agree()
    {
        using var document = JsonDocument.Parse(
            await ToolRun.OutputOfAsync(
                "bench",
                "--model",
                "mlp",
                "--batch",
                "64",
                "--threads",
                "2",
                "--seconds",
                "0.02",
                "--trials",
                "4",
                "--json"
            )
        );
        var bench = document.RootElement;
        double Number(string name) => bench.GetProperty(name).GetDouble();

        double[] trials =
        [
            .. bench
                .GetProperty("trials")
                .EnumerateArray()
                .Select(trial => trial.GetProperty("examples_per_second").GetDouble())
                .Order(),
        ];
        var best = bench.GetProperty("examples_per_second").GetProperty("best").GetDouble();
        Assert.Equal(4, trials.Length);
        Assert.Equal(trials[3], best);
        Assert.Equal(
            (trials[1] + trials[2]) / 2,
            bench.GetProperty("examples_per_second").GetProperty("median").GetDouble()
        );
        Assert.Equal(203_530, Number("parameters"));
        Assert.Equal(409_088, Number("multiply_adds_per_example"));
        Assert.Equal(best * 409_088 / Number("peak_multiply_adds_per_second"), Number("share_of_peak"), 1e-12);
        Assert.Equal(
            Number("schedule_nanoseconds_per_step") * 1e-9 * best / 64,
            Number("schedule_share_of_step"),
            1e-12
        );
        Assert.InRange(Number("schedule_nanoseconds_per_step"), 0.1, 1e6);
    }

    [Fact]
    public async Task Says_it_in_words()
    {
        var text = await ToolRun.OutputOfAsync(
            "bench",
            "--model",
            "logistic",
            "--batch",
            "8",
            "--threads",
            "1",
            "--seconds",
            "0.01",
            "--trials",
            "1"
        );
        Assert.StartsWith("logistic, 7,850 parameters, batch 8, 1 thread, ", text, StringComparison.Ordinal);
        Assert.Contains("an example takes 15,680\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "'--batch' must be a whole number from 1 to 16384, but was '20000'. See 'anneal bench --help'.",
        "--batch",
        "20000"
    )]
    [InlineData(
        "'--seconds' must be a number greater than 0 and at most 3600, but was '0'. See 'anneal bench --help'.",
        "--seconds",
        "0"
    )]
    [InlineData(
        "'--model' must be one of lenet, lenet-tensorflow, mlp, one-layer, logistic, but was 'linear'. See 'anneal "
            + "bench --help'.",
        "--model",
        "linear"
    )]
    public async Task Refuses_what_it_cannot_measure(string message, params string[] options) =>
        Assert.Equal(message, await ToolRun.RefusalOfAsync(["bench", .. options]));
}
