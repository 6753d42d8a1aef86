using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class ConvertCommandTests
{
    [Fact]
    public async Task Prints_the_code_and_after_it_as_comments_what_is_different() =>
        Assert.Equal(
            """
            import keras

            learning_rate = keras.optimizers.schedules.CosineDecay(initial_learning_rate=0.2, decay_steps=100, alpha=0)

            # kind           exact: one schedule of its own
            # deviation      none over all 100 steps
            # after the end  the same: 0 stays from step 100 on.
            # conventions    Hand learning_rate to the optimizer in the place of its number.
            #                Keras computes rates as 32-bit floats, which is about 1e-7 of the rate beside the figures here.
            #                keras.CosineDecay: decay_steps comes after the warm-up (optax counts the warm-up inside). The first update of a warm-up gets initial_learning_rate, which the documentation sets to 0. warmup_steps without warmup_target is ignored. The last value stays.

            """,
            await ToolRun.OutputOfAsync("convert", "cosine(0.2 -> 0, 100)", "--to", "keras")
        );

    [Theory, InlineData("torch"), InlineData("keras"), InlineData("optax"), InlineData("lambda")]
    public async Task The_whole_output_is_a_schedule_text_again(string target)
    {
        const string text = "warmup(50) then inverse_sqrt(0.1) for 200 then linear(0.01 -> 0, 100)";
        var code = await ToolRun.OutputOfAsync("convert", text, "--to", target);
        Assert.EndsWith(
            "equal over all 350 steps\n",
            await ToolRun.OutputOfAsync("diff", text, code, "--rate", "0.1", "--steps", "350")
        );
    }

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        using var document = JsonDocument.Parse(
            await ToolRun.OutputOfAsync(
                "convert",
                "step(base, factor=0.5, every=2ep)",
                "--to",
                "torch",
                "--rate",
                "0.1",
                "--epochs",
                "10",
                "--steps-per-epoch",
                "100",
                "--json"
            )
        );
        var root = document.RootElement;
        Assert.Equal(
            ("torch", "exact", 0.1),
            (
                root.GetProperty("to").GetString(),
                root.GetProperty("kind").GetString(),
                root.GetProperty("optimizer_rate").GetDouble()
            )
        );
        Assert.Contains(
            "StepLR(optimizer, step_size=200, gamma=0.5)",
            root.GetProperty("code").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (0, 0, 1000, true),
            (
                root.GetProperty("largest_absolute_deviation").GetDouble(),
                root.GetProperty("largest_relative_deviation").GetDouble(),
                root.GetProperty("steps").GetInt64(),
                root.GetProperty("compared").GetBoolean()
            )
        );
        Assert.Equal("the same: both continue alike.", root.GetProperty("after_the_end").GetString());
        Assert.NotEmpty(root.GetProperty("conventions").EnumerateArray());
    }

    [Fact]
    public async Task Keeps_a_file_of_values_clean()
    {
        var run = await ToolRun.OfAsync("convert", "linear(0.2 -> 0, 2)", "--to", "csv", "--steps", "3");
        Assert.Equal((0, "step,rate\n0,0.2\n1,0.1\n2,0\n"), (run.ExitCode, run.Output));
        Assert.Contains("none over all 3 steps", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_the_target_cannot_say() =>
        Assert.StartsWith(
            "torch reduces a constant rate on a plateau, but cannot multiply a schedule by it",
            await ToolRun.RefusalOfAsync("convert", "cosine(0.2 -> 0, 100) | plateau()", "--to", "torch")
        );

    [Fact]
    public async Task Refuses_a_target_that_there_is_not() =>
        Assert.StartsWith(
            "'--to' must be one of torch, torchsharp, keras, optax, timm, transformers, mxnet, composer, mmengine, paddle, "
                + "fairseq, torchtune, hydra, nemo, csharp, csv, lambda, but was 'caffe'.",
            await ToolRun.RefusalOfAsync("convert", "0.1", "--to", "caffe")
        );

    [Fact]
    public async Task Asks_for_the_target() =>
        Assert.Contains("--to", await ToolRun.RefusalOfAsync("convert", "0.1"), StringComparison.Ordinal);

    [Fact]
    public async Task Asks_for_the_run_of_a_curve_without_an_end() =>
        Assert.StartsWith(
            "'inverse_sqrt(0.1)' has no end of its own",
            await ToolRun.RefusalOfAsync("convert", "inverse_sqrt(0.1)", "--to", "torch")
        );
}
