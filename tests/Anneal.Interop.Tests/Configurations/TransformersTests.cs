using Anneal.Interop.Configurations;

namespace Anneal.Interop.Tests.Configurations;

public sealed class TransformersTests
{
    [Fact]
    public void A_ratio_of_the_run_is_rounded_up_as_the_trainer_does()
    {
        var found = Configured.Only(
            "sft.yaml",
            "model_name_or_path: m\nlearning_rate: 2.0e-4\nlr_scheduler_type: cosine\nwarmup_ratio: 0.07\nmax_steps: "
                + "100\n"
        );
        // 100 * 0.07 is a little more than 7 in floating point, and so in Python.
        Assert.Equal(
            "transformers.get_scheduler('cosine', num_warmup_steps=8, num_training_steps=100)",
            found.Recipe!.ToString()
        );
        Assert.Equal((3, 2e-4, NumberSource.File), (found.Line, found.Rate.Value, found.Rate.Source));
        Assert.Equal(100, found.Run.Plan!.TotalSteps);
        Assert.Equal(StepFrequency.Update, found.Frequency);
    }

    [Fact]
    public void Steps_below_1_are_another_warm_up_in_each_release()
    {
        var found = Configured.Only("a.yaml", "lr_scheduler_type: linear\nwarmup_steps: 0.05\nmax_steps: 100\n");
        Assert.Null(found.Recipe);
        Assert.StartsWith("'warmup_steps' is 0.05: transformers takes it for a share", found.Unknown);
    }

    [Fact]
    public void Steps_go_before_the_ratio()
    {
        var found = Configured.Only(
            "args.json",
            """
            {"lr_scheduler_type": "linear", "warmup_ratio": 0.5, "warmup_steps": 10, "max_steps": 100,
             "learning_rate": 1e-3}
            """
        );
        Configured.Equal([0, 5e-4, 1e-3, 0], Configured.Rates(found, 0, 5, 10, 100));
    }

    [Fact]
    public void What_is_not_said_is_the_framework_s_own_and_says_so()
    {
        var found = Configured.Only(
            "llamafactory.yaml",
            "### train\nper_device_train_batch_size: 1\nlearning_rate: 1e-4\nwarmup_steps: 20\n",
            new() { StepsPerEpoch = 50 }
        );
        Assert.Equal(
            "transformers.get_scheduler('linear', num_warmup_steps=20, num_training_steps=150)",
            found.Recipe!.ToString()
        );
        Assert.Equal("3 (by default in TrainingArguments)", found.Run.Epochs.ToString());
        Assert.Equal("150 (computed)", found.Run.Steps.ToString());
    }

    [Fact]
    public void Without_the_data_the_run_is_not_known_and_nothing_is_made_up()
    {
        var found = Configured.Only("a.yaml", "lr_scheduler_type: cosine\nnum_train_epochs: 3.0\nwarmup_ratio: 0.1\n");
        Assert.Null(found.Recipe);
        Assert.True(found.NeedsRun);
        Assert.Equal("the updates of the run are not known", found.Unknown);
        Assert.Null(found.Run.Plan);
    }

    [Fact]
    public void Samples_become_updates_as_the_trainer_counts_them()
    {
        var found = Configured.Only(
            "a.yaml",
            "lr_scheduler_type: linear\nnum_train_epochs: 2\nper_device_train_batch_size: "
                + "4\ngradient_accumulation_steps: 8\n",
            new() { Samples = 1001, Devices = 2 }
        );
        // 126 batches of both devices, 16 updates.
        Assert.Equal(32, found.Run.Steps.Value);
    }

    [Theory]
    [InlineData("constant", "transformers.get_scheduler('constant')")]
    [InlineData("constant_with_warmup", "transformers.get_scheduler('constant_with_warmup', num_warmup_steps=0)")]
    [InlineData("inverse_sqrt", "transformers.get_scheduler('inverse_sqrt', num_warmup_steps=0)")]
    public void A_schedule_without_an_end_needs_no_run(string type, string text) =>
        Assert.Equal(text, Configured.Only("a.yaml", $"lr_scheduler_type: {type}\n").Recipe!.ToString());

    [Fact]
    public void Further_arguments_are_given_to_the_function()
    {
        var found = Configured.Only(
            "a.yml",
            "training:\n  lr_scheduler_type: cosine_with_min_lr\n  lr_scheduler_kwargs: {min_lr_rate: 0.1}\n  "
                + "max_steps: 10\n"
                + "  learning_rate: 1.0\n"
        );
        Configured.Equal([1, 0.1], Configured.Rates(found, 0, 10));
    }

    [Fact]
    public void Options_of_a_command_are_read_with_the_variables_of_the_script()
    {
        var found = Configured.Only(
            "run.sh",
            "#!/bin/bash\nLR=3e-4\nSTEPS=\"200\"\ntorchrun --nproc_per_node=8 train.py \\\n  --learning_rate $LR "
                + "--max_steps ${STEPS} \\\n"
                + "  --lr_scheduler_type cosine --warmup_ratio 0.05 \\\n  --output_dir out # done\n"
        );
        Assert.Equal(
            "transformers.get_scheduler('cosine', num_warmup_steps=10, num_training_steps=200)",
            found.Recipe!.ToString()
        );
        Assert.Equal((3e-4, 8), (found.Rate.Value, found.Run.Devices.Value));
    }

    [Theory]
    [InlineData("lr_scheduler_type: warp\n", "'warp' is no schedule that is known")]
    [InlineData("lr_scheduler_type: constant_with_warmup\nwarmup_steps: auto\n", "line 2 says 'auto'")]
    [InlineData("lr_scheduler_type: ${oc.env:SCHED}\n", "'' is no schedule that is known")]
    [InlineData(
        "lr_scheduler_type: linear\nmax_steps: ${steps}\n",
        "the updates of the run are not known: line 2 says '${steps}'"
    )]
    [InlineData("lr_scheduler_type: constant_with_warmup\nwarmup_steps: soon\n", "line 2 says 'soon'")]
    public void What_is_not_known_is_said_with_its_line(string text, string why) =>
        Assert.Contains(why, Configured.Only("a.yaml", text).Unknown, StringComparison.Ordinal);

    [Fact]
    public void What_the_caller_says_goes_above_the_file_and_is_said()
    {
        var found = Configured.Only(
            "a.yaml",
            "lr_scheduler_type: linear\nlearning_rate: 1e-3\nmax_steps: 100\n",
            new()
            {
                Epochs = 2,
                StepsPerEpoch = 30,
                Rate = 0.5,
            }
        );
        Assert.Equal(60, found.Run.Plan!.TotalSteps);
        Assert.Equal((0.5, NumberSource.Caller), (found.Rate.Value, found.Rate.Source));
        Assert.Equal(["100 updates (line 3)"], found.Run.Replaced);
    }
}
