namespace Anneal.Tests.Dialects;

/// <summary>Schedules as configurations, command lines and scripts write them.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(
        "sched: {name: CosineAnnealing, max_steps: 60, warmup_steps: 10, min_lr: 1e-4}",
        "nemo.CosineAnnealing(max_steps=60, warmup_steps=10, min_lr=1e-4)"
    )]
    [InlineData("scheduler: warmuplr; scheduler_conf: {warmup_steps: 20}", "espnet.WarmupLR(warmup_steps=20)")]
    [InlineData(
        "base_lr: 0.01 lr_policy: \"multistep\" gamma: 0.9 stepvalue: 5 stepvalue: 30",
        "caffe.multistep(base_lr=0.01, lr_policy='multistep', gamma=0.9, stepvalue=[5, 30])"
    )]
    [InlineData(
        "[net]\npolicy=steps\nlearning_rate=0.001\nsteps=10,25\nscales=.1,.1",
        "darknet.steps(policy='steps', learning_rate=0.001, steps=[10, 25], scales=[0.1, 0.1])"
    )]
    [InlineData(
        "steps=60 learning_rate=0.01 lr_schedule_type=wsd",
        "maxtext.create_learning_rate_schedule(steps=60, learning_rate=0.01, lr_schedule_type='wsd')"
    )]
    [InlineData(
        "schedule = dict(decay_type='cosine', warmup_steps=10)",
        "big_vision.create_learning_rate_schedule(decay_type='cosine', warmup_steps=10)"
    )]
    [InlineData(
        "hparams.learning_rate_schedule = 'constant*rsqrt_decay'; hparams.learning_rate_constant = 2.0",
        "tensor2tensor.learning_rate_schedule('constant*rsqrt_decay', learning_rate_constant=2)"
    )]
    [InlineData(
        "learning_rate = 6e-4; warmup_iters = 10; lr_decay_iters = 60; min_lr = 6e-5",
        "scripts.nanoGPT.get_lr(learning_rate=6e-4, warmup_iters=10, lr_decay_iters=60, min_lr=6e-5)"
    )]
    [InlineData("dict(type='StepLR', step_size=3)", "mmengine.StepLR(step_size=3)")]
    [InlineData(
        "param_scheduler = [dict(type='LinearLR', by_epoch=False, end=30), dict(type='MultiStepLR', "
            + "milestones=[8, 11])]",
        "mmengine.param_scheduler([mmengine.LinearLR(by_epoch=False, end=30), "
            + "mmengine.MultiStepLR(milestones=[8, 11])])"
    )]
    [InlineData(
        "--arch transformer --lr-scheduler inverse_sqrt --lr 5e-4 --warmup-updates 4000 --fp16",
        "fairseq.inverse_sqrt(lr=5e-4, warmup_updates=4000)"
    )]
    [InlineData(
        "lr_scheduler = CosineAnnealingLR(optimizer, T_max=60); warmup_scheduler = "
            + "LinearWarmup(optimizer, warmup_period=10)",
        "pytorch_warmup.LinearWarmup(warmup_period=10, lr_scheduler=torch.CosineAnnealingLR(T_max=60))"
    )]
    [InlineData(
        "SOLVER: {IMS_PER_BATCH: 16, BASE_LR: 0.02, MAX_ITER: 90, STEPS: [60, 80], WARMUP_ITERS: 10}",
        "detectron2.build_lr_scheduler(BASE_LR=0.02, MAX_ITER=90, STEPS=[60, 80], WARMUP_ITERS=10)"
    )]
    [InlineData(
        "\"learning_rate_scheduler\": {\"type\": \"noam\", \"model_size\": 512, \"warmup_steps\": 20}",
        "allennlp.noam(512, 20)"
    )]
    [InlineData(
        "\"learning_rate_scheduler\": {\"type\": \"combined\", \"schedulers\": [[3, {\"type\": "
            + "\"linear_with_warmup\", \"warmup_steps\": 10}], [4, {\"type\": \"cosine\", \"t_initial\": 2}]]}",
        "allennlp.combined([[3, allennlp.linear_with_warmup(warmup_steps=10)], [4, allennlp.cosine(t_initial=2)]])"
    )]
    [InlineData(
        "scheduler: {name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 20ba, t_cooldown: 15ba}",
        "llmfoundry.InverseSquareRootWithWarmupScheduler(t_warmup='10ba', t_scale='20ba', t_cooldown='15ba')"
    )]
    public void Settings_are_the_call_that_their_framework_makes_of_them(string settings, string call)
    {
        var recipe = Recipe.Parse(settings);
        Assert.Equal(Recipe.Parse(call), recipe);
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
    }

    [Theory]
    [InlineData("sched: {name: CosineAnnealing, max_step: 60}", "has no argument 'max_step'")]
    [InlineData("sched: {name: CosineAnealing, max_steps: 60}", "unknown schedule 'nemo.CosineAnealing'")]
    [InlineData("sched: {name: CosineAnnealing, max_steps: 60", "line 1, column 6")]
    [InlineData("sched: {nam: CosineAnnealing}", "line 1, column 8: settings must be of a framework")]
    public void What_is_not_understood_in_settings_is_said(string settings, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(settings)).Message,
            StringComparison.Ordinal
        );
}
