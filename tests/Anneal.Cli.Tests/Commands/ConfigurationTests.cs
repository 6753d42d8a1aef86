using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class ConfigurationTests : IDisposable
{
    private const string Sft =
        "learning_rate: 1e-3\nlr_scheduler_type: linear\nwarmup_steps: 10\nnum_train_epochs: 2\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_configuration_is_shown_over_its_own_run()
    {
        var run = await ToolRun.OfAsync(
            "show",
            folder.Write("ds.yaml", Sft + "max_steps: 20\n"),
            "--format",
            "csv",
            "--every",
            "5"
        );
        Assert.Equal(
            "step,learning_rate\n0,0\n5,0.0005\n10,0.001\n15,0.0005\n",
            run.Output.ReplaceLineEndings("\n").Replace("5E-04", "0.0005", StringComparison.Ordinal)
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("line 2: TrainingArguments, lr_scheduler_type: linear\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("rate: 0.001 (line 1)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("updates 20 (line 5)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "mm.py",
        "train_cfg = dict(max_epochs=12)\noptim_wrapper = dict(optimizer=dict(lr=0.02))\n"
            + "param_scheduler = [dict(type='MultiStepLR', milestones=[16, 22])]\n",
        "LR002 warning: milestones 16, 22 never act"
    )]
    [InlineData(
        "hf.yaml",
        "lr_scheduler_type: cosine\nlearning_rate: 1e-4\nnum_train_epochs: 3\nwarmup_ratio: 0.6\n",
        "LR010 warning: A warm-up that takes the run, or a phase without room, however many updates an epoch has."
    )]
    public async Task What_is_wrong_however_long_an_epoch_is_is_found(string name, string text, string finding)
    {
        var run = await ToolRun.OfAsync("lint", folder.Write(name, text));
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("warmup_ratio: 0.1\n")]
    [InlineData("warmup_steps: 500\n")]
    public async Task What_only_some_lengths_of_an_epoch_make_wrong_is_not_said(string warmup)
    {
        var run = await ToolRun.OfAsync(
            "lint",
            folder.Write("hf.yaml", $"lr_scheduler_type: cosine\nlearning_rate: 1e-4\nnum_train_epochs: 3\n{warmup}")
        );
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
        Assert.Contains("not checked: the updates of the run are not known", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_option_says_when_a_schedule_is_advanced_where_the_file_does_not()
    {
        var file = folder.Write(
            "hy.yaml",
            "optimizer: {_target_: torch.optim.SGD, lr: 0.1}\nmax_epochs: 10\n"
                + "scheduler: {_target_: torch.optim.lr_scheduler.StepLR, step_size: 30}\n"
        );
        var run = await ToolRun.OfAsync("lint", file, "--steps-per-epoch", "100", "--step-every", "epoch");
        Assert.Contains("LR002 warning: milestone 30 never acts", run.Output, StringComparison.Ordinal);
        run = await ToolRun.OfAsync("lint", file, "--steps-per-epoch", "100");
        Assert.Contains(
            "when it is advanced is not known; say it with --step-every",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_option_wins_and_that_is_said()
    {
        var run = await ToolRun.OfAsync(
            "show",
            folder.Write("a.yaml", Sft),
            "--epochs",
            "3",
            "--steps-per-epoch",
            "10",
            "--rate",
            "1",
            "--format",
            "csv",
            "--every",
            "10"
        );
        Assert.Equal("step,learning_rate\n0,0\n10,1\n20,0.5\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains(
            "note: the file says 2 epochs (line 4); the option wins\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_counts_epochs_is_shown_in_epochs_until_their_updates_are_known()
    {
        var file = folder.Write(
            "resnet.py",
            "optimizer = dict(lr=0.1)\ntotal_epochs = 6\nlr_config = dict(policy='step', step=[2, 4])\n"
        );
        var run = await ToolRun.OfAsync("show", file, "--format", "csv", "--every", "2");
        Assert.Equal("step,learning_rate\n0,0.1\n2,0.01\n4,0.001\n", Rounded(run.Output));
        Assert.Contains("note: a step of what is shown is an epoch\n", run.Error, StringComparison.Ordinal);
        run = await ToolRun.OfAsync("show", file, "--steps-per-epoch", "10", "--format", "csv", "--every", "20");
        Assert.Equal("step,learning_rate\n0,0.1\n20,0.01\n40,0.001\n", Rounded(run.Output));
    }

    [Fact]
    public async Task A_run_that_is_not_known_is_refused_with_what_to_say()
    {
        var file = folder.Write("a.yaml", Sft);
        Assert.Equal(
            $"'{file}', line 2: TrainingArguments, lr_scheduler_type: linear: the updates of the run are not known; "
                + "say --steps-per-epoch, or --samples and --batch where the file has none.",
            await ToolRun.RefusalOfAsync("show", file)
        );
    }

    [Theory]
    [InlineData("a.json", "{\"scheduler\": ", "this is no JSON")]
    [InlineData("a.yaml", "a: [1, 2\nb: 3\n", "this is no YAML")]
    [InlineData("a.yaml", "image: nginx\n", "says no schedule of a kind that is known")]
    [InlineData("a.py", "import torch\n", "says no schedule of a kind that is known")]
    public async Task Wrong_input_is_refused_in_a_line(string name, string text, string why)
    {
        var refusal = await ToolRun.RefusalOfAsync("show", folder.Write(name, text));
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public async Task A_file_that_is_absent_is_said_so() =>
        Assert.StartsWith(
            $"the configuration '{folder.File("none.yaml")}' cannot be read: ",
            await ToolRun.RefusalOfAsync("lint", folder.File("none.yaml")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Tokens_do_not_say_the_run_of_a_configuration() =>
        Assert.Contains(
            "of a configuration the run is said by --steps",
            await ToolRun.RefusalOfAsync("lint", folder.Write("a.yaml", Sft), "--tokens", "1e9"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_warm_up_longer_than_the_run_is_found()
    {
        var run = await ToolRun.OfAsync("lint", folder.Write("a.yaml", Sft + "max_steps: 8\n"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("LR010 error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_configuration_has_no_finding()
    {
        var file = folder.Write(
            "rcnn.yaml",
            "VERSION: 2\nSOLVER:\n  BASE_LR: 0.02\n  STEPS: (60000, 80000)\n  MAX_ITER: 90000\n"
        );
        Assert.Equal(
            $"""
            {file}
              line 3: detectron2, SOLVER.LR_SCHEDULER_NAME: WarmupMultiStepLR
                linear(base * 0.001 -> base, 1000) for 1000 then multistep(base, factor=0.1, at=[59000, 79000])
                rate: 0.02 (line 3)
                run: updates 90000 (line 5)
                advanced: after every update
                nothing found in 90,000 updates

            """.ReplaceLineEndings("\n"),
            (await ToolRun.OutputOfAsync("lint", file)).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task What_is_not_checked_says_why()
    {
        var output = await ToolRun.OutputOfAsync("lint", folder.Write("a.yaml", Sft));
        Assert.Contains("not checked: the updates of the run are not known; say", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing found", output, StringComparison.Ordinal);
        output = await ToolRun.OutputOfAsync("lint", folder.Write("b.yaml", "image: nginx\n"));
        Assert.Contains("not checked: it says no schedule of a kind", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_python_configuration_is_told_from_a_training_loop()
    {
        var config = folder.Write(
            "mask_rcnn.py",
            "param_scheduler = [dict(type='MultiStepLR', milestones=[8, 20], gamma=0.1)]\n"
                + "train_cfg = dict(by_epoch=True, max_epochs=12)\n"
        );
        var run = await ToolRun.OfAsync("lint", config, "--steps-per-epoch", "100");
        Assert.Contains("LR002 warning", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        var script = folder.Write("train.py", "for x in data:\n    f(x)\n");
        var loop = await ToolRun.OutputOfAsync("lint", script);
        Assert.DoesNotContain("not checked: it says", loop, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "of a configuration",
            await ToolRun.RefusalOfAsync("lint", script, "--tokens", "1e9"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task As_JSON_each_schedule_has_its_run_or_why_it_was_not_checked()
    {
        var output = await ToolRun.OutputOfAsync("lint", folder.Write("a.yaml", Sft), "--json");
        using var document = JsonDocument.Parse(output);
        var schedule = document.RootElement.GetProperty("configurations")[0].GetProperty("schedules")[0];
        Assert.Equal("TrainingArguments", schedule.GetProperty("framework").GetString());
        Assert.Equal(2, schedule.GetProperty("line").GetInt32());
        Assert.StartsWith(
            "the updates of the run are not known",
            schedule.GetProperty("unchecked").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("rate: 0.001 (line 1)", schedule.GetProperty("said")[0].GetString());
    }

    private static string Rounded(string csv) =>
        string.Join(
            '\n',
            csv.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line =>
                    line.Contains('.', StringComparison.Ordinal) && double.TryParse(line.Split(',')[1], out var rate)
                        ? $"{line.Split(',')[0]},{Math.Round(rate, 9)}"
                        : line
                )
        );
}
