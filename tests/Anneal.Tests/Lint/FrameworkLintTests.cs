using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

/// <summary>Recipes and mistakes in the words of frameworks.</summary>
public sealed class FrameworkLintTests
{
    private static readonly OptimizerFacts SgdOfTheTutorial = new(LearningRate: 0.1, Momentum: 0);

    /// <summary>Source, text, base rate, steps per epoch, epochs, and whether it is advanced once an epoch.</summary>
    public static TheoryData<string, string, double, long, double, bool> WellMade => new()
    {
        { "torchvision ResNet-50 v1", "torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, gamma=0.1)", 0.1, 5005, 90, true },
        { "torchvision ResNet-50 v2", "SequentialLR(optimizer, schedulers=[LinearLR(optimizer, start_factor=0.01, total_iters=5), CosineAnnealingLR(optimizer, T_max=595, eta_min=0.0)], milestones=[5])", 0.5, 1252, 600, true },
        { "torchvision Faster R-CNN", "torch.MultiStepLR(milestones=[16, 22], gamma=0.1)", 0.02, 7330, 26, true },
        { "PyTorch's OneCycleLR example", "torch.OneCycleLR(max_lr=0.01, steps_per_epoch=500, epochs=10)", 0.01, 500, 10, false },
        { "PyTorch's SWA recipe", "torch.CosineAnnealingLR(T_max=300)", 0.1, 391, 300, true },
        { "SGDR in PyTorch", "torch.CosineAnnealingWarmRestarts(T_0=10, T_mult=2)", 0.05, 391, 150, true },
        { "timm, DeiT", "timm.CosineLRScheduler(optimizer, t_initial=300, lr_min=1e-5, warmup_t=5, warmup_lr_init=1e-6, cycle_limit=1)", 1e-3, 1252, 310, true },
        { "Transformers, BERT", "get_scheduler('linear', optimizer, num_warmup_steps=10000, num_training_steps=1000000)", 1e-4, 100_000, 10, false },
        { "Transformers, cosine", "get_cosine_schedule_with_warmup(optimizer, num_warmup_steps=100, num_training_steps=1000)", 3e-4, 500, 2, false },
        { "optax, cosine with warm-up", "optax.warmup_cosine_decay_schedule(0.0, 1e-3, 1000, 100000, 1e-5)", 1e-3, 10_000, 10, false },
        { "Keras, exponential decay", "tf.keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=100000, decay_rate=0.96, staircase=True)", 0.1, 10_000, 100, false },
        { "Keras, cosine", "tf.keras.optimizers.schedules.CosineDecay(0.1, 1000)", 0.1, 100, 10, false },
        { "torch, ReduceLROnPlateau", "torch.ReduceLROnPlateau(mode='min', factor=0.1, patience=10)", 0.1, 100, 90, true },
        { "Composer, ResNet", "composer.CosineAnnealingWithWarmupScheduler(t_warmup='8ep', t_max='1dur')", 2.0, 625, 90, false },
        { "DeepSpeed with Transformers", "deepspeed.WarmupDecayLR(total_num_steps=100000, warmup_max_lr=3e-5, warmup_num_steps=5000)", 3e-5, 10_000, 10, false },
        { "Detectron2's fvcore", "fvcore.MultiStepParamScheduler([1.0, 0.1, 0.01], milestones=[60000, 80000], num_updates=90000)", 1.0, 9_000, 10, false },
    };

    [Theory, MemberData(nameof(WellMade))]
    public void Nothing_to_warn_of(string source, string text, double rate, long stepsPerEpoch, double epochs, bool perEpoch)
    {
        var report = Check(text, RunPlan.OfEpochs(epochs, stepsPerEpoch), perEpoch ? StepFrequency.Epoch : StepFrequency.Update, new(rate, 0.9));
        Assert.False(report.HasAtLeast(LintSeverity.Warning), $"{source}:\n{report.Listing()}");
    }

    [Theory]
    [InlineData("torch.CosineAnnealingLR(T_max=50)", "LR001")]
    [InlineData("torch.MultiStepLR(milestones=[5, 80])", "LR002")]
    [InlineData("torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=2000, mode='triangular2')", "LR003 LR005 LR011")]
    [InlineData("torch.CosineAnnealingLR(T_max=5)", "LR004 LR006")]
    [InlineData("torch.CosineAnnealingLR(T_max=10)", "LR006")]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=11000)", "LR001 LR005 LR011")]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=10)", "LR004 LR011")]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=11, cycle_momentum=False)", "")]
    [InlineData("torch.StepLR(step_size=2, gamma=0.1)", "LR009")]
    [InlineData("torch.StepLR(step_size=30)", "LR002")]
    [InlineData("torch.MultiStepLR(milestones=[5, 0])", "LR008")]
    [InlineData("torch.MultiStepLR(milestones=[3.5, 5])", "LR008")]
    [InlineData("torch.ReduceLROnPlateau(patience=10)", "LR012")]
    [InlineData("torch.ExponentialLR(gamma=1.1)", "LR009")]
    [InlineData("torch.LambdaLR(lr_lambda=lambda t: t / 5 if t < 5 else 0.5 ** (t - 4))", "LR006 LR007")]
    [InlineData("keras.CosineDecay(0.1, 11000)", "LR001 LR005")]
    [InlineData("keras.CosineDecayRestarts(0.1, 7)", "LR003")]
    [InlineData("timm.CosineLRScheduler(t_initial=100)", "LR001")]
    [InlineData("get_scheduler('cosine', num_warmup_steps=100, num_training_steps=1000)", "LR001 LR005 LR006 LR010")]
    public void Finds_what_does_not_fit_the_tutorials_run_of_11_epochs(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Check(text, RunPlan.OfEpochs(11, 1000), StepFrequency.Epoch, SgdOfTheTutorial).Codes()));

    [Fact]
    public void Remedies_are_in_the_frameworks_own_words()
    {
        var tutorial = RunPlan.OfEpochs(11, 1000);
        Assert.Equal("torch.CosineAnnealingLR(T_max=11)", Check("torch.CosineAnnealingLR(T_max=50)", tutorial, StepFrequency.Epoch).Finding("LR001").RemedyText);
        Assert.Equal("torch.CyclicLR(base_lr=0.001, max_lr=0.1, cycle_momentum=False)",
            Check("torch.CyclicLR(base_lr=0.001, max_lr=0.1)", tutorial, StepFrequency.Update, new(Momentum: 0)).Finding("LR011").RemedyText);
        Assert.Equal("torch.MultiStepLR(milestones=[30], gamma=0.1)", Check("torch.MultiStepLR(milestones=[30, 0], gamma=0.1)", RunPlan.OfEpochs(100, 10), StepFrequency.Epoch).Findings[0].RemedyText);
    }

    [Theory]
    [InlineData("timm.CosineLRScheduler(t_initial=10, cycle_limit=100000000)")]
    [InlineData("timm.CosineLRScheduler(t_initial=7, cycle_mul=1.0000001, cycle_limit=100000000)")]
    [InlineData("transformers.get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=10, num_training_steps=1000000000, num_cycles=100000000)")]
    [InlineData("keras.CosineDecayRestarts(0.1, 7)")]
    [InlineData("composer.CosineAnnealingWarmRestartsScheduler('10ba')")]
    [InlineData("ignite.CosineAnnealingScheduler('lr', 0.1, 0.01, 10)")]
    [InlineData("torch.CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2.5)")]
    public void Judges_a_hundred_million_cycles_at_once(string text) => Assert.Equal(999_999_997, Check(text, RunPlan.OfSteps(999_999_997)).ExaminedSteps);
}
