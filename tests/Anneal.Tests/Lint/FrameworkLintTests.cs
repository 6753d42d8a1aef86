using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

/// <summary>Recipes and mistakes in the words of frameworks.</summary>
public sealed class FrameworkLintTests
{
    private static readonly OptimizerFacts SgdOfTheTutorial = new(LearningRate: 0.1, Momentum: 0);

    /// <summary>Source, text, base rate, steps per epoch, epochs, and whether it is advanced once an epoch.</summary>
    public static TheoryData<string, string, double, long, double, bool> WellMade =>
        new()
        {
            {
                "torchvision ResNet-50 v1",
                "torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, gamma=0.1)",
                0.1,
                5005,
                90,
                true
            },
            {
                "torchvision ResNet-50 v2",
                "SequentialLR(optimizer, schedulers=[LinearLR(optimizer, start_factor=0.01, total_iters=5), "
                    + "CosineAnnealingLR(optimizer, T_max=595, eta_min=0.0)], milestones=[5])",
                0.5,
                1252,
                600,
                true
            },
            { "torchvision Faster R-CNN", "torch.MultiStepLR(milestones=[16, 22], gamma=0.1)", 0.02, 7330, 26, true },
            {
                "PyTorch's OneCycleLR example",
                "torch.OneCycleLR(max_lr=0.01, steps_per_epoch=500, epochs=10)",
                0.01,
                500,
                10,
                false
            },
            { "PyTorch's SWA recipe", "torch.CosineAnnealingLR(T_max=300)", 0.1, 391, 300, true },
            { "SGDR in PyTorch", "torch.CosineAnnealingWarmRestarts(T_0=10, T_mult=2)", 0.05, 391, 150, true },
            {
                "timm, DeiT",
                "timm.CosineLRScheduler(optimizer, t_initial=300, lr_min=1e-5, warmup_t=5, warmup_lr_init=1e-6, "
                    + "cycle_limit=1)",
                1e-3,
                1252,
                310,
                true
            },
            {
                "Transformers, BERT",
                "get_scheduler('linear', optimizer, num_warmup_steps=10000, num_training_steps=1000000)",
                1e-4,
                100_000,
                10,
                false
            },
            {
                "Transformers, cosine",
                "get_cosine_schedule_with_warmup(optimizer, num_warmup_steps=100, num_training_steps=1000)",
                3e-4,
                500,
                2,
                false
            },
            {
                "optax, cosine with warm-up",
                "optax.warmup_cosine_decay_schedule(0.0, 1e-3, 1000, 100000, 1e-5)",
                1e-3,
                10_000,
                10,
                false
            },
            {
                "Keras, exponential decay",
                "tf.keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=100000, decay_rate=0.96, "
                    + "staircase=True)",
                0.1,
                10_000,
                100,
                false
            },
            { "Keras, cosine", "tf.keras.optimizers.schedules.CosineDecay(0.1, 1000)", 0.1, 100, 10, false },
            {
                "torch, ReduceLROnPlateau",
                "torch.ReduceLROnPlateau(mode='min', factor=0.1, patience=10)",
                0.1,
                100,
                90,
                true
            },
            {
                "Composer, ResNet",
                "composer.CosineAnnealingWithWarmupScheduler(t_warmup='8ep', t_max='1dur')",
                2.0,
                625,
                90,
                false
            },
            {
                "DeepSpeed with Transformers",
                "deepspeed.WarmupDecayLR(total_num_steps=100000, warmup_max_lr=3e-5, warmup_num_steps=5000)",
                3e-5,
                10_000,
                10,
                false
            },
            { "torchvision, DETR", "torch.StepLR(step_size=200)", 1e-4, 1850, 300, true },
            { "mmdetection's 1x", "torch.MultiStepLR(milestones=[8, 11], gamma=0.1)", 0.02, 7330, 12, true },
            {
                "Detectron2's 1x as a chain",
                "torch.ChainedScheduler([torch.LinearLR(start_factor=0.001, total_iters=1000), "
                    + "torch.MultiStepLR(milestones=[60000, 80000])])",
                0.02,
                7500,
                12,
                false
            },
            {
                "WideResNet, arXiv:1605.07146",
                "torch.MultiStepLR(milestones=[60, 120, 160], gamma=0.2)",
                0.1,
                391,
                200,
                true
            },
            { "kuangliu's CIFAR-10 by updates", "torch.CosineAnnealingLR(T_max=78200)", 0.1, 391, 200, false },
            { "PyTorch's MNIST example", "torch.StepLR(step_size=1, gamma=0.7)", 1.0, 938, 14, true },
            {
                "CycleGAN, arXiv:1703.10593",
                "torch.LambdaLR(lr_lambda=lambda epoch: 1.0 - max(0, epoch + 1 - 100) / float(100 + 1))",
                2e-4,
                1000,
                200,
                true
            },
            {
                "YOLOv5's cosine",
                "torch.LambdaLR(lr_lambda=lambda x: ((1 - math.cos(x * math.pi / 300)) / 2) * (0.01 - 1) + 1)",
                0.01,
                1849,
                300,
                true
            },
            { "PPO's straight line", "torch.LambdaLR(lr_lambda=lambda u: 1 - u / 9765)", 2.5e-4, 9765, 1, false },
            {
                "the first transformer as a lambda",
                "torch.LambdaLR(lr_lambda=lambda step: 512**-0.5 * min((step + 1)**-0.5, (step + 1) * 4000**-1.5))",
                1.0,
                10_000,
                10,
                false
            },
            {
                "a warm-up lambda before steps",
                "torch.SequentialLR(schedulers=[torch.LambdaLR(lr_lambda=lambda epoch: min(1.0, (epoch + 1) / 15)), "
                    + "torch.StepLR(step_size=30, gamma=0.1)], milestones=[15])",
                1e-3,
                100,
                90,
                true
            },
            { "DeepLab's poly", "torch.PolynomialLR(total_iters=30000, power=0.9)", 0.007, 1000, 30, false },
            {
                "Swin's UPerNet, arXiv:2103.14030",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=1e-6, total_iters=1500), "
                    + "torch.PolynomialLR(total_iters=158500, power=1.0)], milestones=[1500])",
                6e-5,
                1000,
                160,
                false
            },
            {
                "timm, Swin by updates",
                "timm.CosineLRScheduler(t_initial=350560, lr_min=1e-5, warmup_t=25040, warmup_lr_init=5e-7, "
                    + "t_in_epochs=False, warmup_prefix=True)",
                1e-3,
                1252,
                300,
                false
            },
            {
                "timm, EfficientNet",
                "timm.StepLRScheduler(decay_t=2.4, decay_rate=0.97, warmup_t=3, warmup_lr_init=1e-6)",
                0.048,
                313,
                450,
                true
            },
            {
                "Transformers, a short fine-tuning",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=6, num_training_steps=60)",
                2e-5,
                20,
                3,
                false
            },
            {
                "Transformers, WSD",
                "transformers.get_wsd_schedule(num_warmup_steps=1000, num_stable_steps=39000, num_decay_steps=10000)",
                1e-3,
                5_000,
                10,
                false
            },
            {
                "Transformers, T5",
                "transformers.get_inverse_sqrt_schedule(num_warmup_steps=10000)",
                0.01,
                65_536,
                8,
                false
            },
            {
                "DreamBooth",
                "transformers.get_constant_schedule_with_warmup(num_warmup_steps=500)",
                1e-4,
                1500,
                10,
                false
            },
            {
                "optax, joined",
                "optax.join_schedules([optax.linear_schedule(0.0, 1e-3, 500), optax.cosine_decay_schedule(1e-3, "
                    + "9500)], [500])",
                1e-3,
                1000,
                10,
                false
            },
            { "optax, one cycle", "optax.cosine_onecycle_schedule(10000, 0.1)", 0.1, 1000, 10, false },
            {
                "Keras, ResNet-110's pieces",
                "keras.PiecewiseConstantDecay([32000, 48000], [0.1, 0.01, 0.001])",
                0.1,
                400,
                160,
                false
            },
            {
                "Keras, warm-up and cosine",
                "keras.CosineDecay(0.0, decay_steps=10000, warmup_target=0.1, warmup_steps=1000)",
                0.1,
                1100,
                10,
                false
            },
            { "fastai's fit_one_cycle", "fastai.fit_one_cycle(n_epoch=5, lr_max=0.01)", 0.01, 200, 5, false },
            {
                "MXNet's ImageNet",
                "mxnet.MultiFactorScheduler(step=[30, 60, 90], factor=0.1, base_lr=0.1)",
                0.1,
                100,
                100,
                true
            },
            {
                "CyclicLR in whole cycles",
                "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=1564, cycle_momentum=False)",
                0.1,
                391,
                24,
                false
            },
            {
                "Detectron2's fvcore",
                "fvcore.MultiStepParamScheduler([1.0, 0.1, 0.01], milestones=[60000, 80000], num_updates=90000)",
                1.0,
                9_000,
                10,
                false
            },
        };

    [Theory, MemberData(nameof(WellMade))]
    public void Nothing_to_warn_of(
        string source,
        string text,
        double rate,
        long stepsPerEpoch,
        double epochs,
        bool perEpoch
    )
    {
        var report = Check(
            text,
            RunPlan.FromEpochs(epochs, stepsPerEpoch),
            perEpoch ? StepFrequency.Epoch : StepFrequency.Update,
            new(rate, 0.9)
        );
        Assert.False(report.HasAtLeast(LintSeverity.Warning), $"{source}:\n{report.Listing()}");
    }

    [Theory]
    [InlineData("torch.CosineAnnealingLR(T_max=50)", "LR001")]
    [InlineData("torch.MultiStepLR(milestones=[5, 80])", "LR002")]
    [InlineData(
        "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=2000, mode='triangular2')",
        "LR003 LR005 LR011"
    )]
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
        Assert.Equal(
            codes,
            string.Join(' ', Check(text, RunPlan.FromEpochs(11, 1000), StepFrequency.Epoch, SgdOfTheTutorial).Codes())
        );

    [Fact]
    public void Remedies_are_in_the_frameworks_own_words()
    {
        var tutorial = RunPlan.FromEpochs(11, 1000);
        Assert.Equal(
            "torch.CosineAnnealingLR(T_max=11)",
            Check("torch.CosineAnnealingLR(T_max=50)", tutorial, StepFrequency.Epoch).Finding("LR001").RemedyText
        );
        Assert.Equal(
            "torch.CyclicLR(base_lr=0.001, max_lr=0.1, cycle_momentum=False)",
            Check("torch.CyclicLR(base_lr=0.001, max_lr=0.1)", tutorial, StepFrequency.Update, new(Momentum: 0))
                .Finding("LR011")
                .RemedyText
        );
        Assert.Equal(
            "torch.MultiStepLR(milestones=[30], gamma=0.1)",
            Check("torch.MultiStepLR(milestones=[30, 0], gamma=0.1)", RunPlan.FromEpochs(100, 10), StepFrequency.Epoch)
                .Findings[0]
                .RemedyText
        );
    }

    [Fact]
    public void Places_milestones_on_the_clock_of_their_part()
    {
        var report = Check(
            "torch.SequentialLR(schedulers=[torch.LinearLR(total_iters=2), torch.MultiStepLR(milestones=[0, 5, 5])], "
                + "milestones=[2])",
            RunPlan.FromEpochs(11, 1000),
            StepFrequency.Epoch,
            SgdOfTheTutorial
        );
        Assert.Equal(
            [2000, 7000],
            report.Findings.Where(finding => finding.Code == "LR008").Select(finding => finding.Place.Step)
        );
        Assert.Contains(report.Findings, finding =>
            finding.Message.Contains("its part, which starts at 0.01", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("timm.CosineLRScheduler(t_initial=10, cycle_limit=100000000)")]
    [InlineData("timm.CosineLRScheduler(t_initial=7, cycle_mul=1.0000001, cycle_limit=100000000)")]
    [InlineData(
        "transformers.get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=10, "
            + "num_training_steps=1000000000, num_cycles=100000000)"
    )]
    [InlineData("keras.CosineDecayRestarts(0.1, 7)")]
    [InlineData("composer.CosineAnnealingWarmRestartsScheduler('10ba')")]
    [InlineData("ignite.CosineAnnealingScheduler('lr', 0.1, 0.01, 10)")]
    [InlineData("torch.CyclicLR(base_lr=0.1, max_lr=1, step_size_up=2.5)")]
    public void Judges_a_hundred_million_cycles_at_once(string text) =>
        Assert.Equal(999_999_997, Check(text, RunPlan.FromSteps(999_999_997)).ExaminedSteps);
}
