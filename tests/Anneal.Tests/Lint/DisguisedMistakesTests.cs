using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

/// <summary>The same mistakes in the words of different frameworks and in our own: the rule fires on each.</summary>
public sealed class DisguisedMistakesTests
{
    /// <summary>The rule, text, base rate, steps per epoch, epochs; advanced once an epoch.</summary>
    public static TheoryData<string, string, double, long, double> PerEpoch =>
        new()
        {
            { "LR001", "torch.CosineAnnealingLR(T_max=50)", 0.1, 1000, 11 },
            { "LR001", "torch.PolynomialLR(total_iters=90, power=0.9)", 0.1, 100, 30 },
            { "LR001", "timm.CosineLRScheduler(t_initial=100, warmup_t=5)", 0.1, 100, 30 },
            {
                "LR001",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, total_iters=5), "
                    + "torch.CosineAnnealingLR(T_max=95)], milestones=[5])",
                0.1,
                100,
                30
            },
            { "LR002", "torch.MultiStepLR(milestones=[5, 80])", 0.1, 1000, 11 },
            { "LR002", "torch.StepLR(step_size=30)", 0.1, 100, 20 },
            { "LR002", "keras.PiecewiseConstantDecay([10, 30], [0.1, 0.01, 0.001])", 0.1, 100, 20 },
            { "LR002", "multistep(0.1, factor=0.1, at=[20])", 0.1, 100, 20 },
            { "LR002", "optax.piecewise_constant_schedule(0.1, {30: 0.1})", 0.1, 100, 20 },
            { "LR002", "mxnet.MultiFactorScheduler(step=[10, 60], factor=0.1, base_lr=0.1)", 0.1, 100, 20 },
            { "LR002", "timm.MultiStepLRScheduler(decay_t=[10, 60])", 0.1, 100, 20 },
            { "LR002", "timm.StepLRScheduler(decay_t=30, decay_rate=0.1)", 0.1, 100, 20 },
            {
                "LR002",
                "torch.SequentialLR(schedulers=[torch.LinearLR(total_iters=5), torch.StepLR(step_size=30)], "
                    + "milestones=[5])",
                0.1,
                100,
                20
            },
            {
                "LR003",
                "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=2000, mode='triangular2')",
                0.1,
                1000,
                11
            },
            { "LR003", "torch.CosineAnnealingWarmRestarts(T_0=20, T_mult=10)", 0.1, 100, 100 },
            { "LR003", "keras.CosineDecayRestarts(0.1, 70)", 0.1, 100, 100 },
            { "LR004", "torch.CosineAnnealingLR(T_max=5)", 0.1, 1000, 11 },
            { "LR004", "torch.CosineAnnealingLR(T_max=20)", 0.1, 100, 30 },
            {
                "LR004",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, total_iters=5), "
                    + "torch.CosineAnnealingLR(T_max=50)], milestones=[5])",
                0.1,
                100,
                90
            },
            { "LR004", "torch.PolynomialLR(total_iters=30)", 0.1, 100, 90 },
            { "LR005", "torch.OneCycleLR(max_lr=0.1, total_steps=7050)", 0.1, 235, 30 },
            { "LR005", "torch.OneCycleLR(max_lr=0.1, epochs=30, steps_per_epoch=235)", 0.1, 235, 30 },
            {
                "LR005",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=100, num_training_steps=3000)",
                5e-5,
                1000,
                3
            },
            { "LR005", "timm.CosineLRScheduler(t_initial=7050, warmup_t=100, t_in_epochs=False)", 0.1, 235, 30 },
            { "LR005", "keras.CosineDecay(0.1, 7050)", 0.1, 235, 30 },
            { "LR005", "keras.ExponentialDecay(0.1, 10000, 0.96)", 0.1, 235, 30 },
            { "LR005", "torch.StepLR(step_size=2350)", 0.1, 235, 30 },
            { "LR005", "torch.MultiStepLR(milestones=[3525, 5875])", 0.1, 235, 30 },
            {
                "LR010",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.1, total_iters=200), "
                    + "torch.CosineAnnealingLR(T_max=50)], milestones=[200])",
                0.001,
                120,
                50
            },
            {
                "LR005",
                "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=470, cycle_momentum=False)",
                0.1,
                235,
                30
            },
            { "LR005", "torch.PolynomialLR(total_iters=7050)", 0.1, 235, 30 },
            { "LR006", "warmup(5, from=0) then cosine(0.3 -> 0.01)", 0.1, 235, 30 },
            { "LR006", "torch.LambdaLR(lr_lambda=lambda e: e / 5 if e < 5 else 1.0)", 0.1, 235, 30 },
            {
                "LR006",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=1, num_training_steps=3)",
                5e-5,
                100,
                3
            },
            { "LR006", "d2l.CosineScheduler(20, warmup_steps=5, base_lr=0.3, final_lr=0.01)", 0.1, 235, 30 },
            { "LR006", "torch.LambdaLR(lr_lambda=lambda x: x)", 0.1, 235, 10 },
            { "LR006", "torch.LinearLR(start_factor=1.0, end_factor=0.0, total_iters=5)", 0.1, 1000, 11 },
            { "LR008", "torch.MultiStepLR(milestones=[30, 0])", 0.1, 100, 100 },
            { "LR008", "torch.MultiStepLR(milestones=[60, 30])", 0.1, 100, 100 },
            { "LR008", "torch.MultiStepLR(milestones=[30, 30, 60])", 0.1, 100, 100 },
            { "LR008", "timm.MultiStepLRScheduler(decay_t=[60, 30])", 0.1, 100, 100 },
            { "LR008", "multistep(0.1, factor=0.1, at=[0, 30])", 0.1, 100, 100 },
            { "LR009", "torch.StepLR(step_size=2, gamma=0.1)", 0.1, 1000, 11 },
            { "LR009", "torch.StepLR(step_size=5, gamma=0.1)", 0.1, 100, 100 },
            { "LR009", "torch.ExponentialLR(gamma=0.5)", 0.1, 100, 100 },
            { "LR009", "torch.ExponentialLR(gamma=1.05)", 0.1, 100, 100 },
            { "LR009", "torch.StepLR(step_size=30, gamma=10)", 0.1, 100, 100 },
            { "LR009", "torch.MultiStepLR(milestones=[10, 20, 30, 40, 50], gamma=0.1)", 0.1, 100, 100 },
            { "LR010", "timm.CosineLRScheduler(t_initial=20, warmup_t=10)", 0.1, 100, 20 },
            {
                "LR010",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, total_iters=10), "
                    + "torch.CosineAnnealingLR(T_max=10)], milestones=[10])",
                0.1,
                100,
                20
            },
            { "LR012", "torch.ReduceLROnPlateau(patience=10)", 0.1, 100, 10 },
            { "LR012", "torch.ReduceLROnPlateau(mode='max')", 0.1, 100, 100 },
            { "LR012", "timm.PlateauLRScheduler(mode='min', patience_t=10)", 0.1, 100, 10 },
        };

    /// <summary>The rule, text, base rate, steps per epoch, epochs; advanced after every update.</summary>
    public static TheoryData<string, string, double, long, double> PerUpdate =>
        new()
        {
            { "LR001", "torch.OneCycleLR(max_lr=0.1, epochs=100, steps_per_epoch=391)", 0.1, 391, 30 },
            {
                "LR001",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=100, num_training_steps=10000)",
                5e-5,
                1000,
                3
            },
            { "LR001", "warmup(5ep) then cosine(0.3 -> 0.01, 60ep)", 0.1, 100, 30 },
            { "LR002", "multistep(0.1, factor=0.1, at=[10ep, 25ep])", 0.1, 100, 20 },
            { "LR003", "restarts(0.1 -> 0, first=30ep, growth=2)", 0.1, 100, 100 },
            { "LR004", "torch.OneCycleLR(max_lr=0.1, epochs=10, steps_per_epoch=100)", 0.1, 100, 30 },
            { "LR005", "torch.CosineAnnealingLR(T_max=30)", 0.1, 235, 30 },
            { "LR005", "torch.StepLR(step_size=10)", 0.1, 235, 30 },
            { "LR005", "torch.MultiStepLR(milestones=[15, 25])", 0.1, 235, 30 },
            { "LR005", "torch.ExponentialLR(gamma=0.95)", 0.1, 235, 30 },
            { "LR005", "torch.LambdaLR(lr_lambda=lambda epoch: 0.95 ** epoch)", 0.1, 235, 30 },
            { "LR005", "mxnet.CosineScheduler(20, base_lr=0.3, final_lr=0.01)", 0.1, 235, 30 },
            { "LR005", "d2l.CosineScheduler(20, base_lr=0.3, final_lr=0.01)", 0.1, 235, 30 },
            { "LR005", "d2l.SquareRootScheduler(lr=0.1)", 0.1, 235, 30 },
            { "LR005", "cosine(0.3 -> 0.01, 30)", 0.1, 235, 30 },
            { "LR005", "warmup(5) then cosine(0.3 -> 0.01, 25)", 0.1, 235, 30 },
            { "LR005", "timm.CosineLRScheduler(t_initial=30, warmup_t=5)", 0.1, 235, 30 },
            {
                "LR005",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, total_iters=5), "
                    + "torch.CosineAnnealingLR(T_max=25)], milestones=[5])",
                0.1,
                235,
                30
            },
            { "LR005", "torch.CosineAnnealingWarmRestarts(T_0=10)", 0.1, 235, 30 },
            {
                "LR005",
                "torch.LambdaLR(lr_lambda=lambda x: ((1 - math.cos(x * math.pi / 30)) / 2) * (0.01 - 1) + 1)",
                0.01,
                235,
                30
            },
            { "LR005", "keras.ExponentialDecay(0.1, 1, 0.96)", 0.1, 235, 30 },
            { "LR005", "keras.CosineDecay(0.1, 30)", 0.1, 235, 30 },
            { "LR005", "optax.cosine_decay_schedule(0.1, 30)", 0.1, 235, 30 },
        };

    /// <summary>The rule, text, base rate, steps of the run.</summary>
    public static TheoryData<string, string, double, long> OfSteps =>
        new()
        {
            { "LR001", "optax.warmup_cosine_decay_schedule(0.0, 0.1, 100, 5000)", 0.1, 1000 },
            { "LR001", "keras.PolynomialDecay(0.1, 10000, 0.0)", 0.1, 1000 },
            { "LR001", "keras.CosineDecay(0.1, 1500)", 0.1, 1000 },
            {
                "LR001",
                "transformers.get_wsd_schedule(num_warmup_steps=100, num_stable_steps=1400, num_decay_steps=500)",
                1e-3,
                1000
            },
            { "LR001", "warmup(100) then 0.1 for 1900 then linear(0.1 -> 0, 500)", 0.1, 1000 },
            {
                "LR001",
                "deepspeed.WarmupDecayLR(total_num_steps=100000, warmup_max_lr=3e-4, warmup_num_steps=100)",
                0.1,
                1000
            },
            { "LR001", "mxnet.CosineScheduler(5000, base_lr=0.1)", 0.1, 1000 },
            { "LR003", "cycle(0.001 -> 0.1, up=2000)", 0.1, 10000 },
            { "LR003", "torch.CosineAnnealingWarmRestarts(T_0=200)", 0.1, 1100 },
            {
                "LR004",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)",
                5e-5,
                3000
            },
            {
                "LR004",
                "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)",
                5e-5,
                3000
            },
            { "LR004", "optax.cosine_decay_schedule(0.1, 1000)", 0.1, 3000 },
            { "LR004", "warmup(100) then cosine(0.1 -> 1e-5, 900)", 0.1, 3000 },
            { "LR004", "keras.CosineDecay(0.1, 1000, alpha=0.0)", 0.1, 3000 },
            { "LR006", "0 for 100 then 0.1", 0.1, 1000 },
            { "LR007", "linear(0 -> 0.1, 100) then cosine(0.5 -> 0)", 0.1, 1000 },
            {
                "LR007",
                "optax.join_schedules([optax.linear_schedule(0.0, 1e-3, 100), optax.cosine_decay_schedule(1e-2, "
                    + "900)], [100])",
                0.1,
                1000
            },
            {
                "LR007",
                "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, end_factor=0.1, total_iters=100), "
                    + "torch.CosineAnnealingLR(T_max=900)], milestones=[100])",
                0.1,
                1000
            },
            { "LR007", "torch.LambdaLR(lr_lambda=lambda t: t / 100 if t < 100 else 0.2 * (1 - t / 1000))", 0.1, 1000 },
            { "LR009", "torch.LambdaLR(lr_lambda=lambda t: 1 - t / 500)", 0.1, 1000 },
            { "LR009", "optax.exponential_decay(0.1, transition_steps=100, decay_rate=0.9)", 0.1, 100000 },
            { "LR009", "keras.ExponentialDecay(0.1, 100, 0.9)", 0.1, 100000 },
            { "LR009", "torch.MultiplicativeLR(lr_lambda=lambda t: 0.95)", 0.1, 1000 },
            { "LR009", "optax.piecewise_constant_schedule(0.1, {100: 0.01, 200: 0.01})", 0.1, 1000 },
            { "LR009", "keras.PiecewiseConstantDecay([100], [0.1, 1e-7])", 0.1, 1000 },
            {
                "LR010",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=500, num_training_steps=1000)",
                5e-5,
                1000
            },
            {
                "LR010",
                "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=2000, num_training_steps=1000)",
                5e-5,
                1000
            },
            { "LR010", "transformers.get_constant_schedule_with_warmup(num_warmup_steps=500)", 5e-5, 400 },
            { "LR010", "transformers.get_inverse_sqrt_schedule(num_warmup_steps=4000)", 0.1, 2000 },
            { "LR010", "noam(model=512, warmup=4000)", 0.1, 2000 },
            { "LR010", "optax.warmup_cosine_decay_schedule(0.0, 0.1, 500, 1000)", 0.1, 1000 },
            {
                "LR010",
                "deepspeed.WarmupDecayLR(total_num_steps=3000, warmup_max_lr=3e-4, warmup_num_steps=2000)",
                0.1,
                3000
            },
            { "LR010", "keras.CosineDecay(0.0, decay_steps=400, warmup_target=0.1, warmup_steps=600)", 0.1, 1000 },
            { "LR011", "torch.OneCycleLR(max_lr=0.1, total_steps=1000)", 0.01, 1000 },
            {
                "LR011",
                "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=500, cycle_momentum=False)",
                0.01,
                1000
            },
            { "LR011", "keras.CosineDecay(0.1, 1000)", 0.01, 1000 },
        };

    /// <summary>
    /// The rule, text, base rate, devices, batches in an update, and whether it is advanced once a batch; 30 epochs of
    /// 60,000 samples in batches of 64.
    /// </summary>
    public static TheoryData<string, string, double, long, long, bool> OfManyBatches =>
        new()
        {
            { "LR005", "torch.OneCycleLR(max_lr=0.1, total_steps=7050)", 0.1, 1, 4, true },
            { "LR005", "torch.OneCycleLR(max_lr=0.1, total_steps=28140)", 0.1, 1, 4, false },
            { "LR005", "torch.CosineAnnealingLR(T_max=28140)", 0.1, 1, 4, false },
            { "LR005", "torch.CosineAnnealingLR(T_max=28140)", 0.1, 4, 1, false },
            {
                "LR005",
                "transformers.get_linear_schedule_with_warmup(num_warmup_steps=500, num_training_steps=28140)",
                0.1,
                4,
                1,
                false
            },
            {
                "LR005",
                "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=500, num_training_steps=28140)",
                0.1,
                4,
                2,
                false
            },
            {
                "LR005",
                "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=500, num_training_steps=7050)",
                0.1,
                1,
                4,
                true
            },
        };

    [Theory, MemberData(nameof(PerEpoch))]
    public void Found_where_it_is_advanced_once_an_epoch(
        string code,
        string text,
        double rate,
        long stepsPerEpoch,
        double epochs
    ) =>
        AssertFound(
            code,
            Check(
                text,
                RunPlan.FromEpochs(epochs, stepsPerEpoch),
                StepFrequency.Epoch,
                new(rate, 0.9),
                new("validation_loss")
            )
        );

    [Theory, MemberData(nameof(PerUpdate))]
    public void Found_where_it_is_advanced_after_every_update(
        string code,
        string text,
        double rate,
        long stepsPerEpoch,
        double epochs
    ) =>
        AssertFound(code, Check(text, RunPlan.FromEpochs(epochs, stepsPerEpoch), StepFrequency.Update, new(rate, 0.9)));

    [Theory, MemberData(nameof(OfSteps))]
    public void Found_in_a_run_of_steps(string code, string text, double rate, long steps) =>
        AssertFound(code, Check(text, RunPlan.FromSteps(steps), StepFrequency.Update, new(rate, 0.9)));

    [Theory, MemberData(nameof(OfManyBatches))]
    public void Found_where_an_update_takes_many_batches(
        string code,
        string text,
        double rate,
        long devices,
        long accumulation,
        bool perBatch
    ) =>
        AssertFound(
            code,
            Check(
                text,
                RunPlan.FromSamples(60_000, 64, 30, devices, accumulation),
                perBatch ? StepFrequency.Batch : StepFrequency.Update,
                new(rate, 0.9)
            )
        );

    private static void AssertFound(string code, LintReport report) =>
        Assert.True(report.Codes().Contains(code), $"expected {code}, but found: {report.Listing()}");
}
