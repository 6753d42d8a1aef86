using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

/// <summary>Our numbers in <c>docs/torchsharp-differences.md</c>.</summary>
public sealed class TorchSharpDifferencesTests
{
    private static double Rate(Recipe recipe, long step, int group = 0) =>
        recipe.Bind(new BindingContext(null, 0.1) { GroupIndex = group, GroupCount = 2 }).Rate.At(step);

    private static double Momentum(Recipe recipe, long step) => Assert.Single(recipe.Bind().Companions).Curve.At(step);

    [Theory, InlineData(0), InlineData(1)]
    public void One_cycle_ends_at_its_minimum_in_every_group(int group) =>
        Assert.Equal(4e-7, Rate(Torch.OneCycleLR(0.1, 100), 99, group), tolerance: 1e-18);

    [Fact]
    public void One_cycle_never_falls_to_0_one_step_too_late()
    {
        Assert.Equal(5.0746e-5, Rate(Torch.OneCycleLR(0.1, 100), 100), tolerance: 1e-9);
        Assert.Equal(0.9499, Momentum(Torch.OneCycleLR(0.1, 100), 100), tolerance: 5e-5);
    }

    [Fact]
    public void Cyclic_momentum_falls_to_its_base_at_the_peak() =>
        Assert.Equal(0.8, Momentum(Torch.CyclicLR(0.001, 0.1, stepSizeUp: 10), 10), tolerance: 1e-15);

    [Fact]
    public void The_exponential_range_shrinks_at_every_step() =>
        Assert.Equal(
            0.0355,
            Rate(Torch.CyclicLR(0.001, 0.1, stepSizeUp: 10, mode: "exp_range", gamma: 0.9), 10),
            tolerance: 5e-5
        );

    [Fact]
    public void Cyclic_momentum_is_the_first_beta_of_Adam() =>
        Assert.Equal(
            "beta1",
            Assert
                .Single(Torch.CyclicLR(0.001, 0.1).Bind(new BindingContext { MomentumName = "beta1" }).Companions)
                .Name
        );

    [Fact]
    public void The_scheduler_reports_the_rate_that_a_plateau_has_set()
    {
        var set = 0.0;
        var scheduler = new GroupScheduler(
            Torch.ReduceLROnPlateau(patience: 0),
            null,
            new ParameterGroup("all", 0.1, rate => set = rate)
        );
        for (var epoch = 0; epoch < 4; epoch++)
            scheduler.Observe(1);
        Assert.Equal(1e-4, scheduler.Rates[0], tolerance: 1e-18);
        Assert.Equal(set, scheduler.Rates[0]);
    }

    [Fact]
    public void A_chain_has_its_rate_and_stands_first_in_a_sequence()
    {
        var chain = Torch.ChainedScheduler(Torch.ConstantLR(0.1, 2), Torch.ExponentialLR(0.9));
        Assert.Equal(
            [0.01, 0.009, 0.081, 0.0729],
            Enumerable.Range(0, 4).Select(step => Math.Round(Rate(chain, step), 12))
        );
        Assert.Equal(0.1, Rate(Torch.SequentialLR([chain, Torch.ExponentialLR(0.9)], [10]), 10), tolerance: 1e-15);
    }

    [Fact]
    public void A_sequence_in_a_sequence_never_doubles_the_rate()
    {
        var inner = Torch.SequentialLR([Torch.ConstantLR(0.5, 5), Torch.ExponentialLR(0.9)], [5]);
        var rate = Torch.SequentialLR([inner, Torch.CosineAnnealingLR(20)], [10]).Bind(baseRate: 0.1).Rate;
        for (var step = 0; step < 40; step++)
            Assert.InRange(rate.At(step), 0, 0.1 + 1e-15);
        Assert.Equal(0.1, rate.At(10), tolerance: 1e-15);
    }

    [Fact]
    public void A_run_goes_on_where_it_stood()
    {
        Assert.Equal(0.05, Rate(Torch.CosineAnnealingLR(100), 50), tolerance: 1e-15);
        Assert.Equal(0.1, Rate(Torch.OneCycleLR(0.1, 100), 29), tolerance: 1e-15);
        Assert.Equal(
            0.09,
            Rate(Torch.SequentialLR([Torch.LinearLR(0.1), Torch.ExponentialLR(0.9)], [5]), 6),
            tolerance: 1e-15
        );
    }

    [Fact]
    public void A_milestone_listed_twice_acts_twice() =>
        Assert.Equal(0.025, Rate(Torch.MultiStepLR([3, 3], 0.5), 3), tolerance: 1e-17);

    [Theory]
    [InlineData("torch.LinearLR(start_factor=0)", "'start_factor'")]
    [InlineData("torch.OneCycleLR(0.1, total_steps=10, pct_start=0.1)", "'pct_start'")]
    public void What_has_no_numbers_is_refused(string text, string argument) =>
        Assert.Contains(
            argument,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Problem,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("torch.LambdaLR([lambda epoch: 0.95])", "'lr_lambda' must have a function")]
    [InlineData("torch.SWALR([0.1, 0.2, 0.3])", "'swa_lr' must have a value")]
    [InlineData("torch.ReduceLROnPlateau(min_lr=[0.1])", "'min_lr' must have a value")]
    public void A_list_of_the_wrong_length_is_refused(string text, string rule) =>
        Assert.Contains(
            $"{rule} for each of the 2 parameter groups",
            Assert
                .Throws<ScheduleBindingException>(() =>
                    Recipe.Parse(text).Bind(new BindingContext(null, 0.1) { GroupCount = 2 })
                )
                .Message,
            StringComparison.Ordinal
        );
}
