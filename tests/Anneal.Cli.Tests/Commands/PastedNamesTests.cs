namespace Anneal.Cli.Tests.Commands;

/// <summary>Lines as they are pasted out of training code, with the names that stand there.</summary>
public sealed class PastedNamesTests
{
    private static readonly string[] Run = ["--epochs", "3", "--steps-per-epoch", "20", "--format", "csv"];

    [Theory]
    [InlineData("OneCycleLR(optimizer, max_lr=0.1, total_steps=num_epochs * len(train_loader))")]
    [InlineData("OneCycleLR(optimizer, max_lr=0.1, epochs=args.epochs, steps_per_epoch=len(train_loader))")]
    [InlineData("var s = OneCycleLR(optimizer, max_lr: 0.1, total_steps: numEpochs * trainLoader.Count);")]
    public async Task The_run_says_what_its_names_stand_for(string line) =>
        Assert.Equal(
            Values(await ToolRun.OutputOfAsync(["show", "torch.OneCycleLR(0.1, 60)", .. Run])),
            Values(await ToolRun.OutputOfAsync(["show", line, .. Run]))
        );

    [Fact]
    public async Task A_command_line_in_one_word_is_no_option_of_the_tool() =>
        Assert.Equal(
            Values(await ToolRun.OutputOfAsync(["show", "scripts.OpenCLIP.cosine_lr(5e-4, 10, 60)", .. Run])),
            Values(await ToolRun.OutputOfAsync(["show", "--lr 5e-4 --warmup 10 --lr-scheduler cosine", .. Run]))
        );

    [Fact]
    public async Task An_option_says_what_another_name_stands_for()
    {
        const string Line = "get_cosine_schedule_with_warmup(optimizer, args.warmup_steps, total_steps)";
        string[] words = [.. Run, "--rate", "0.1"];
        Assert.Equal(
            Values(
                await ToolRun.OutputOfAsync(["show", "transformers.get_cosine_schedule_with_warmup(5, 60)", .. words])
            ),
            Values(await ToolRun.OutputOfAsync(["show", Line, "--set", "args.warmup_steps=5", .. words]))
        );
    }

    [Theory]
    [InlineData("StepLR(optimizer, step_size=decay)", "decay")]
    [InlineData("StepLR(optimizer, step_size=len(val_loader))", "len(val_loader)")]
    [InlineData("var s = StepLR(optimizer, step_size: stepSize);", "stepSize")]
    public async Task A_name_that_stands_for_nothing_is_answered_with_the_option(string line, string name)
    {
        var run = await ToolRun.OfAsync("show", line, "--steps", "9", "--rate", "0.1");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            $"say what '{name}' stands for with --set, as in --set \"{name}=100\".\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory, InlineData("decay"), InlineData("decay="), InlineData("=3"), InlineData("decay=NaN")]
    public async Task A_value_is_a_name_and_a_number(string given)
    {
        var run = await ToolRun.OfAsync("show", "StepLR(optimizer, decay)", "--set", given);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            $"'--set' must be a name and a number, as in warmup_steps=500, but was '{given}'.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Values(string csv) => csv.Split('\n').Skip(1);
}
