using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class SaidRateTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(epochs: 10, stepsPerEpoch: 100);

    [Theory]
    [InlineData("sched: cosine\nepochs: 10\nwarmup_epochs: 2\nlr: 0.001\nmin_lr: 1.0e-05", 0.001, "lr", 4)]
    [InlineData("optim: {name: adamw, lr: 1e-3, sched: {name: CosineAnnealing, warmup_steps: 10}}", 1e-3, "optim.lr")]
    [InlineData(
        """
            optimizer:
              _component_: torch.optim.AdamW
              lr: 2e-5
            lr_scheduler:
              _component_: torchtune.training.lr_schedulers.get_cosine_schedule_with_warmup
              num_warmup_steps: 100
            """,
        2e-5,
        "optimizer.lr",
        3
    )]
    [InlineData(
        """
            optimizer: {name: adamw, learning_rate: 4.0e-4}
            scheduler: {name: cosine_with_warmup, t_warmup: 100}
            """,
        4e-4,
        "optimizer.learning_rate"
    )]
    [InlineData(
        """
            param_scheduler = [dict(type='StepLR', step_size=2)]
            optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.01 * 2))
            auto_scale_lr = dict(enable=False, base_batch_size=16)
            """,
        0.02,
        "optimizer.lr",
        2
    )]
    [InlineData(
        """
            runner = Runner(
                optim_wrapper=dict(optimizer=dict(type=SGD, lr=0.001)),
                param_scheduler=dict(type='MultiStepLR', milestones=[1, 2]),
            )
            """,
        0.001,
        "optimizer.lr",
        2
    )]
    [InlineData(
        """
            optimizer:
              _target_: torch.optim.SGD
              lr: 0.1
            scheduler:
              _target_: timm.scheduler.CosineLRScheduler
              t_initial: 100
            """,
        0.1,
        "optimizer.lr",
        3
    )]
    [InlineData(
        """
            [optimizer]
            lr = 3e-4
            [lr_scheduler]
            warmup_steps = 200
            """,
        3e-4,
        "optimizer.lr",
        2
    )]
    [InlineData(
        """
            max_duration: 1000ba
            optimizer: {name: decoupled_adamw, lr: 6.0e-4}
            scheduler: {name: cosine_with_warmup, t_warmup: 100ba, alpha_f: 0.1}
            """,
        6e-4,
        "optimizer.lr",
        2
    )]
    [InlineData(
        """
            optimizers: {decoupled_sgdw: {lr: 2.0}}
            schedulers: {linear_decay: {}}
            """,
        2,
        "optimizers.*.lr"
    )]
    [InlineData(
        """
            {"optimizer": {"type": "adam", "lr": 1e-5}, "learning_rate_scheduler": {"type": "step", "step_size": 3}}
            """,
        1e-5,
        "optimizer.lr"
    )]
    [InlineData(
        """
            optimizer: {class_path: torch.optim.SGD, init_args: {lr: 0.1}}
            lr_scheduler: {class_path: torch.optim.lr_scheduler.StepLR, init_args: {step_size: 30}}
            """,
        0.1,
        "optimizer.init_args.lr"
    )]
    [InlineData("""{"learning_rate": 5e-5, "lr_scheduler_type": "linear"}""", 5e-5, "learning_rate")]
    [InlineData("SOLVER: {BASE_LR: 0.02, MAX_ITER: 900, STEPS: [600, 800]}", 0.02, "SOLVER.BASE_LR")]
    [InlineData("decay_method: noam\nlearning_rate: 2\nwarmup_steps: 100", 2, "learning_rate", 2)]
    [InlineData(
        "optim_conf: {lr: 0.002}\nscheduler: warmuplr\nscheduler_conf: {warmup_steps: 5}",
        0.002,
        "optim_conf.lr"
    )]
    [InlineData(
        "optimizer: {learning_rate_scheduler: {learning_rate: 3e-4, lr_warmup_style: linear}}",
        3e-4,
        "learning_rate_scheduler.learning_rate"
    )]
    [InlineData(
        """
            {"optimizer": {"type": "Adam", "params": {"lr": 0.001}},
             "scheduler": {"type": "WarmupCosineLR", "params": {"total_num_steps": 100, "warmup_num_steps": 10}}}
            """,
        0.001,
        "optimizer.params.lr"
    )]
    [InlineData(
        "optimizer = dict(type='SGD', lr=0.02)\nlr_config = dict(policy='step', step=[8, 11])",
        0.02,
        "optimizer.lr"
    )]
    [InlineData(
        "base_model: llama\nnum_epochs: 1\nlr_scheduler: cosine\nlearning_rate: 1e-4",
        1e-4,
        "learning_rate",
        4
    )]
    public void A_whole_configuration_says_the_optimizers_rate(string text, double rate, string setting, int line = 1)
    {
        var recipe = Recipe.Parse(text, Plan.NumberNamed);
        Assert.Equal(new SaidRate(rate, setting, line), recipe.BaseRate);
        Assert.Equal(recipe.Bind(Plan, rate).Rate.At(55), recipe.Bind(Plan).Rate.At(55));
    }

    [Theory]
    [InlineData("sched: {name: CosineAnnealing, warmup_steps: 10}")]
    [InlineData("optim: {name: adamw, lr: ???, sched: {name: CosineAnnealing, warmup_steps: 10}}")]
    [InlineData("optim: {lr: '${rate}', sched: {name: CosineAnnealing, warmup_steps: 10}}")]
    [InlineData("gen: {optim: {lr: 1e-3, sched: {name: CosineAnnealing}}}\ndis: {optim: {lr: 1e-4}}")]
    [InlineData(
        """
            param_scheduler = [dict(type='StepLR', step_size=2)]
            optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02))
            auto_scale_lr = dict(enable=True, base_batch_size=16)
            """
    )]
    public void A_rate_that_is_not_said_or_is_said_twice_is_asked_for(string text)
    {
        var recipe = Recipe.Parse(text, Plan.NumberNamed);
        Assert.Null(recipe.BaseRate);
        Assert.Equal(MissingInput.BaseRate, Assert.Throws<ScheduleBindingException>(() => recipe.Bind(Plan)).Missing);
    }

    [Fact]
    public void A_rate_that_is_given_wins()
    {
        var recipe = Recipe.Parse(
            "optimizer: {_target_: x, lr: 0.1}\nlr_scheduler: {_target_: torch.StepLR, step_size: 3}"
        );
        Assert.Equal(0.5, recipe.Bind(baseRate: 0.5).Rate.At(0));
        Assert.Equal(0.1, recipe.Bind().Rate.At(0));
    }

    [Fact]
    public void What_the_text_says_beside_the_schedule_is_no_part_of_the_recipe()
    {
        var recipe = Recipe.Parse(
            "optimizer: {_target_: x, lr: 0.1}\nlr_scheduler: {_target_: torch.StepLR, step_size: 3}"
        );
        Assert.Equal(Recipe.Parse(recipe.ToString()), recipe);
        Assert.Equal(Recipe.Parse(recipe.ToString()).GetHashCode(), recipe.GetHashCode());
        Assert.Equal("0.1 (line 1, optimizer.lr)", $"{recipe.BaseRate}");
    }

    [Theory]
    [InlineData("a = 1\nlr_config = dict(policy='step', step=[x])", 2)]
    [InlineData("Optimizer:\n  lr:\n    name: Cosine\n    learning_rate: 0.1\n", 3)]
    [InlineData("Optimizer: {lr: {name: Piecewise, decay_epochs: [3], values: [1, 0]}}", 1)]
    [InlineData("base_model: x\nnum_epochs: 1\nlr_scheduler: warp\n", 3)]
    public void What_is_wrong_with_what_settings_mean_is_shown_where_they_stand(string text, int line)
    {
        var error = Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text));
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void A_scheduler_is_driven_with_the_rate_of_the_text()
    {
        var rate = 0.0;
        var recipe = Recipe.Parse(
            "optimizer: {_target_: x, lr: 0.1}\nlr_scheduler: {_target_: torch.StepLR, step_size: 3}"
        );
        GroupScheduler.Drive(recipe, value => rate = value);
        Assert.Equal(0.1, rate);
    }
}
