using Anneal.Interop.Configurations;

namespace Anneal.Interop.Tests.Configurations;

/// <summary>Configurations that the dialects of schedule text read.</summary>
public sealed class DialectTests
{
    private const string Nemo = """
        trainer:
          max_steps: 1000
        model:
          optim:
            name: adamw
            lr: 0.002
            sched:
              name: CosineAnnealing
              warmup_steps: 100
              min_lr: 0.0001
        """;

    [Fact]
    public void The_sched_of_NeMo_has_the_rate_and_the_run_that_stand_around_it()
    {
        var found = Configured.Only("conformer.yaml", Nemo);
        Assert.Equal("nemo.CosineAnnealing(max_steps=1000, min_lr=0.0001, warmup_steps=100)", found.Recipe!.ToString());
        Assert.Equal((StepFrequency.Update, 8), (found.Frequency, found.Line));
        Assert.Equal((0.002, 1000), (found.Rate.Value, found.Run.Steps.Value));
        Configured.Equal([0.002 / 101, 0.002, 0.0001 + (0.002 - 0.0001) / 2], Configured.Rates(found, 0, 100, 550));
    }

    [Fact]
    public void A_run_that_the_file_does_not_say_is_asked_for()
    {
        var text = Nemo.Replace("max_steps: 1000", "max_steps: -1", StringComparison.Ordinal);
        var unknown = Configured.Only("conformer.yaml", text);
        Assert.Equal((true, "the updates of the run are not known"), (unknown.NeedsRun, unknown.Unknown));
        var found = Configured.Only("conformer.yaml", text, new() { Steps = 500 });
        Assert.Equal("nemo.CosineAnnealing(max_steps=500, min_lr=0.0001, warmup_steps=100)", found.Recipe!.ToString());
    }

    [Theory]
    [InlineData(
        "a.yaml",
        "optimization: {max_update: 1000, lr: [0.1]}\nlr_scheduler: {_name: triangular, max_lr: 1, lr_period_updates: 50}\n",
        "fairseq.triangular(lr=[0.1], max_lr=1, lr_period_updates=50)"
    )]
    [InlineData(
        "train.sh",
        "fairseq-train d --lr 0.1 --lr-scheduler step --lr-deacy-period 20 --max-update 100 --fp16\n",
        "fairseq.step(lr=0.1, lr_deacy_period=20)"
    )]
    [InlineData(
        "train.sh",
        "fairseq-train d --lr 0.1 --lr-scheduler cosine --lr-period-updates 50 --max-update 100\n",
        "fairseq.cosine(lr=0.1, lr_period_updates=50, max_update=100)"
    )]
    [InlineData(
        "a.yaml",
        "VERSION: 2\nSOLVER: {LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, BASE_LR: 0.1, MAX_ITER: 90, STEPS: '(30,)'}\n",
        "detectron2.build_lr_scheduler(BASE_LR=0.1, MAX_ITER=90, LR_SCHEDULER_NAME='WarmupStepWithFixedGammaLR', "
            + "STEPS=[30])"
    )]
    [InlineData(
        "a.py",
        "train_cfg = dict(max_iters=1000)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))\n"
            + "param_scheduler = [dict(type='OneCycleLR', eta_max=0.1, total_steps=1000, by_epoch=False)]\n",
        "mmengine.param_scheduler([mmengine.OneCycleLR(eta_max=0.1, total_steps=1000, by_epoch=False)])"
    )]
    [InlineData("o.yaml", "scheduler: {name: cosine_with_warmup, t_warmup: 10}\n", "olmo.cosine_with_warmup(10)")]
    [InlineData(
        "o.yaml",
        "decay_method: noam\nlearning_rate: 2\nwarmup_steps: 8000\nhidden_size: 512\n",
        "opennmt.noam(learning_rate=2, decay_method='noam', warmup_steps=8000, hidden_size=512)"
    )]
    [InlineData(
        "e.yaml",
        "optim: adam\nscheduler: warmuplr\nscheduler_conf:\n    warmup_steps: 25000\n",
        "espnet.WarmupLR(warmup_steps=25000)"
    )]
    [InlineData(
        "n.yaml",
        "tokens: {train_steps: 100}\noptimizer:\n  learning_rate_scheduler:\n    learning_rate: 0.1\n"
            + "    lr_warmup_steps: 10\n    lr_warmup_style: linear\n    min_decay_lr: 0.01\n",
        "nanotron.lr_scheduler_builder(nanotron.LRSchedulerArgs(learning_rate=0.1, lr_warmup_steps=10, "
            + "lr_warmup_style='linear', min_decay_lr=0.01), total_training_steps=100)"
    )]
    public void What_has_no_text_of_our_own_curves_is_read_by_its_dialect(string name, string text, string expected)
    {
        var found = Configured.Only(name, text);
        Assert.Equal((null, Recipe.Parse(expected).ToString()), (found.Unknown, found.Recipe?.ToString()));
    }

    [Theory]
    [InlineData("lr: 0.1\nlr_policy: step\nlr_decay_iters: 50\n")] // of an image translation's script
    [InlineData("sched: {name: Warp, max_steps: 5}\n")]
    [InlineData("scheduler: {name: cosine_with_warmup, t_warmup: 100ba}\n")]
    public void What_only_looks_like_a_dialects_settings_is_no_schedule_of_it(string text) =>
        Assert.All(TrainingConfiguration.Parse("a.yaml", text).Schedules(), found => Assert.Null(found.Recipe));
}
