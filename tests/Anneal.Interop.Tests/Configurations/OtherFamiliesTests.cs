using Anneal.Interop.Configurations;

namespace Anneal.Interop.Tests.Configurations;

public sealed class OtherFamiliesTests
{
    [Theory]
    [InlineData(
        "cosine_with_warmup",
        "t_warmup: 100ba\n  alpha_f: 0.1",
        "composer.CosineAnnealingWithWarmupScheduler("
    )]
    [InlineData("constant_with_warmup", "t_warmup: 100ba", "composer.ConstantWithWarmupScheduler(")]
    [InlineData("linear_decay_with_warmup", "t_warmup: 0.02dur", "composer.LinearWithWarmupScheduler(")]
    public void Composer_s_schedules_are_read(string name, string arguments, string expected)
    {
        var found = Configured.Only(
            "mpt.yaml",
            $"max_duration: 4800ba\nscheduler:\n  name: {name}\n  {arguments}\noptimizer: {{name: decoupled_adamw, "
                + "lr: 2e-4}\n"
        );
        Assert.StartsWith(expected, found.Recipe!.ToString(), StringComparison.Ordinal);
        Assert.Equal((2e-4, 4800), (found.Rate.Value, found.Run.Plan!.TotalSteps));
    }

    [Fact]
    public void Options_of_diffusers_are_in_updates_whatever_the_processes()
    {
        var found = Configured.Only(
            "train.sh",
            "accelerate launch train_text_to_image.py --learning_rate=1e-05 --max_train_steps=15000 \\\n"
                + "  --lr_scheduler=\"cosine\" --lr_warmup_steps=500 --gradient_accumulation_steps=4\n"
        );
        Assert.Equal(
            "transformers.get_scheduler('cosine', num_warmup_steps=500, num_training_steps=15000)",
            found.Recipe!.ToString()
        );
        Assert.Equal(1e-5, found.Rate.Value);
    }

    [Fact]
    public void Speechbrain_s_are_listed_as_not_known_with_the_run()
    {
        var found = Configured.Only(
            "train.yaml",
            """
            number_of_epochs: 15
            half: !ref <lr> / 2
            lr: 1.0
            opt_class: !name:torch.optim.Adadelta
                lr: !ref <lr>
            lr_annealing: !new:speechbrain.nnet.schedulers.NewBobScheduler
                initial_value: !ref <lr>
                improvement_threshold: 0.0025
            """
        );
        Assert.Equal("speechbrain's 'NewBobScheduler' is not known", found.Unknown);
        Assert.Equal((1.0, 15), (found.Rate.Value, found.Run.Epochs.Value));
    }

    [Fact]
    public void Several_documents_and_several_commands_are_each_read()
    {
        Assert.Equal(
            2,
            TrainingConfiguration
                .Parse("a.yaml", "lr_scheduler_type: constant\n---\nlr_scheduler_type: constant\n")
                .Schedules()
                .Count
        );
        Assert.Equal(
            2,
            TrainingConfiguration
                .Parse("a.sh", "python a.py --sched step; python b.py --sched=poly && echo done\n")
                .Schedules()
                .Count
        );
    }

    [Theory]
    [InlineData("optimizer: sgd\nscheduler: {type: cosine, params: {T_max: 5}}\n", "scheduler")]
    [InlineData("train:\n  lr_scheduler: warp\n", "lr_scheduler: warp")]
    [InlineData("arch: resnet50\nlr: 0.1\nlr_policy: step\n", "lr_policy: step")]
    [InlineData("Optimizer:\n  lr:\n    name: Cosine\n    learning_rate: 0.1\n", "lr: Cosine")]
    [InlineData("decay_method: warp\nlearning_rate: 2\nwarmup_steps: 8000\n", "decay_method: warp")]
    [InlineData("optim: adam\noptim_conf: {lr: 0.1}\nscheduler: warmuplr\n", "scheduler: warmuplr")]
    [InlineData("model: {optim: {lr: 1e-3, sched: {name: Warp, warmup_steps: 5}}}\n", "sched")]
    [InlineData("LearningRate: {base_lr: 0.1, schedulers: [{name: PiecewiseDecay}]}\n", "schedulers")]
    [InlineData("SOLVER_X: {LR_SCHEDULER: {NAME: x}}\n", "LR_SCHEDULER")]
    public void What_is_called_a_scheduler_is_listed_where_nothing_is_known(string text, string setting)
    {
        var found = Configured.Only("a.yaml", text);
        Assert.Equal(setting, found.Setting);
        Assert.Equal("it is of no kind that is known", found.Unknown);
    }

    [Theory]
    [InlineData("a.yaml", "services:\n  web:\n    image: nginx\n")]
    [InlineData("package.json", """{"name": "x", "scheduler": "cron", "scripts": {"lr": "1"}}""")]
    [InlineData("build.sh", "set -e\nmake --jobs 4 && ./run --help\n")]
    [InlineData("empty.yaml", "")]
    [InlineData("list.json", "[1, 2]")]
    public void A_file_about_something_else_says_nothing(string name, string text) =>
        Assert.Empty(TrainingConfiguration.Parse(name, text).Schedules());
}
