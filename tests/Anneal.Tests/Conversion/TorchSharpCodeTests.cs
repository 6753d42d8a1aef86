using Anneal.Conversion;

namespace Anneal.Tests.Conversion;

public sealed class TorchSharpCodeTests
{
    private const string Module = "torch.optim.lr_scheduler.";

    [Theory]
    [InlineData("step(base, factor=0.5, every=20ep)", "StepLR(optimizer, step_size: 200, gamma: 0.5)")]
    [InlineData("torch.StepLR(30, 0.2)", "StepLR(optimizer, step_size: 30, gamma: 0.2)")]
    [InlineData(
        "multistep(base, factor=0.1, at=[300, 700])",
        "MultiStepLR(optimizer, milestones: new[] { 300, 700 }, gamma: 0.1)"
    )]
    [InlineData("cosine(base -> 0.001, 1000)", "CosineAnnealingLR(optimizer, T_max: 1000, eta_min: 0.001)")]
    [InlineData("torch.ExponentialLR(0.999)", "ExponentialLR(optimizer, gamma: 0.999)")]
    [InlineData("torch.PolynomialLR(900, 2)", "PolynomialLR(optimizer, total_iters: 900, power: 2)")]
    [InlineData("torch.ConstantLR(0.5, 4)", "ConstantLR(optimizer, factor: 0.5, total_iters: 4)")]
    [InlineData(
        "linear(base * 0.5 -> base * 5, 10)",
        "LinearLR(optimizer, start_factor: 0.5, end_factor: 5, total_iters: 10)"
    )]
    [InlineData(
        "cycle(0.01 -> base, up=100, shape=triangular2)",
        "CyclicLR(optimizer, base_lr: 0.01, max_lr: 0.1, step_size_up: 100, step_size_down: 100, "
            + "mode: torch.optim.lr_scheduler.impl.CyclicLR.Mode.Triangular2, gamma: 1, cycle_momentum: false)"
    )]
    [InlineData(
        "torch.OneCycleLR(max_lr=0.1, total_steps=1000, anneal_strategy='linear')",
        "OneCycleLR(optimizer, max_lr: 0.1, total_steps: 1000, "
            + "anneal_strategy: torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear)"
    )]
    [InlineData(
        "torch.SequentialLR([LinearLR(0.1, total_iters=5), CosineAnnealingLR(95)], milestones=[5])",
        "SequentialLR(optimizer, schedulers: new[] { torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 0.1, "
            + "total_iters: 5), torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 95) }, "
            + "milestones: new[] { 5 })"
    )]
    [InlineData(
        "torch.ChainedScheduler([ConstantLR(0.1, 20), ExponentialLR(0.999)])",
        "ChainedLR(schedulers: new[] { torch.optim.lr_scheduler.ConstantLR(optimizer, factor: 0.1, total_iters: 20), "
            + "torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma: 0.999) })"
    )]
    [InlineData(
        "torch.ReduceLROnPlateau(mode='max', factor=0.5, patience=3, min_lr=0.001)",
        "ReduceLROnPlateau(optimizer, mode: \"max\", factor: 0.5, patience: 3, threshold: 0.0001, "
            + "threshold_mode: \"rel\", cooldown: 0, min_lr: new[] { 0.001 }, eps: 1e-8)"
    )]
    public void What_is_written_for_TorchSharp_is_read_back_to_the_same_rates(string text, string call)
    {
        var conversion = Of(text);
        Assert.Equal($"using TorchSharp;\n\nvar scheduler = {Module}{call};\n", conversion.Code);

        var (here, there) = (Bound(text), Bound(conversion.Code));
        for (var step = 0L; step < Family.Steps; step++)
            Assert.Equal(here.Rate.At(step), there.Rate.At(step), 1e-15);
        Assert.Equal(here.Feedback, there.Feedback);
    }

    [Fact]
    public void Every_family_is_the_same_curve_or_refused_with_the_two_lines_of_the_adapter()
    {
        var said = 0;
        foreach (var text in Family.All.Select(family => family.Text).Concat(FrameworkCall.Texts))
            try
            {
                Assert.InRange(Of(text).LargestRelative, 0, 1e-12);
                said++;
            }
            catch (ConversionException refused)
            {
                Assert.Contains("optimizer.Schedule(\"", refused.Message, StringComparison.Ordinal);
                Assert.Contains("scheduler.Advance();", refused.Message, StringComparison.Ordinal);
            }
        Assert.InRange(said, 17, 25);
    }

    [Theory]
    [InlineData("multistep(base, factor=0.1, at=[300, 300, 700])", "takes a milestone once that is listed twice")]
    [InlineData("torch.MultiStepLR([3, 3])", "takes a milestone once that is listed twice")]
    [InlineData("cycle(0.01 -> base, up=9, shape=exp_range, gamma=0.999)", "scales an exponential range once a cycle")]
    [InlineData("torch.CosineAnnealingWarmRestarts(10)", "it has no CosineAnnealingWarmRestarts")]
    [InlineData("torch.SWALR(0.05)", "it has no SWALR")]
    [InlineData("torch.LambdaLR(lambda e: 0.9 ** e)", "its functions of the step are to be written in C#")]
    [InlineData("warmup(10, from=0) then base", "gives NaN from a factor of 0")]
    [InlineData("rex(base -> 0.001, 1000)", "none has this shape")]
    [InlineData("cosine(base -> 0, 1000) | plateau()", "cannot multiply a schedule by it")]
    [InlineData(
        "torch.SequentialLR([SequentialLR([ConstantLR(0.5, 5), ExponentialLR(0.9)], [5]), StepLR(5)], [10])",
        "its SequentialLR does otherwise within another scheduler"
    )]
    public void What_TorchSharp_does_otherwise_is_refused_with_the_reason(string text, string reason)
    {
        var message = Assert.Throws<ConversionException>(() => Of(text)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(
            $"var scheduler = optimizer.Schedule(\"{Recipe.Parse(text)}\", RunPlan.FromEpochs(100, 10));",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_momentum_of_a_cycle_is_dropped_and_said_so() =>
        Assert.Contains(
            "The curve of 'momentum' is dropped: the code schedules the learning rate only.",
            Of("torch.CyclicLR(0.001, 0.1, 10)").Conventions
        );

    private static ScheduleConversion Of(string text) =>
        ScheduleConverter.Convert(Recipe.Parse(text), "torchsharp", Family.Plan, Family.BaseRate);

    private static BoundRecipe Bound(string text) => Recipe.Parse(text).Bind(Family.Plan, Family.BaseRate);
}
