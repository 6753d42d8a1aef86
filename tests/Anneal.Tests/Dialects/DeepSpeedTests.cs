using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class DeepSpeedTests
{
    private static BoundRecipe Bound(string call, double rate = 0.1, int group = 0, int groups = 1) =>
        Recipe
            .Parse($"deepspeed.{call}")
            .Bind(
                new BindingContext(null, rate)
                {
                    GroupIndex = group,
                    GroupCount = groups,
                    MomentumName = "beta1",
                }
            );

    private static double[] Rates(string call, int count) =>
        [.. Enumerable.Range(0, count).Select(step => Bound(call).Rate.At(step))];

    [Fact]
    public void Takes_the_line_as_Python_has_it() =>
        Assert.Equal(
            Recipe.Parse(
                "deepspeed.WarmupDecayLR(total_num_steps=1000, warmup_min_lr=0, warmup_max_lr=0.01, "
                    + "warmup_num_steps=100)"
            ),
            Recipe.Parse("deepspeed.runtime.lr_schedules.WarmupDecayLR(optimizer, 1000, 0.0, 0.01, 100)")
        );

    [Fact]
    public void Written_in_CSharp_equals_its_text() =>
        Assert.Equal(
            Recipe.Parse(
                "deepspeed.OneCycle(cycle_min_lr=[0.01, 0.02], cycle_max_lr=0.1, decay_lr_rate=0, "
                    + "cycle_first_step_size=8, cycle_first_stair_count=0, decay_step_size=0, cycle_momentum=True, "
                    + "decay_mom_rate=0, last_batch_iteration=-1)"
            ),
            DeepSpeed.OneCycle([0.01, 0.02], [0.1], cycleFirstStepSize: 8)
        );

    [Fact]
    public void The_minimum_of_a_warm_up_shows_twice() =>
        Assert.Equal(
            [0, 0, 0.025, 0.05, 0.075, 0.1, 0.1],
            Rates("WarmupLR(warmup_max_lr=0.1, warmup_num_steps=4, warmup_type='linear')", 7)
                .Select(rate => Math.Round(rate, 12))
        );

    [Fact]
    public void The_first_update_of_the_cosine_is_made_with_rate_0_whatever_the_ratio_says() =>
        Assert.Equal(
            [0, 0.05],
            Rates("WarmupCosineLR(total_num_steps=10, warmup_min_ratio=0.5, warmup_num_steps=4)", 2)
        );

    [Fact]
    public void After_the_end_the_rates_are_held()
    {
        Assert.Equal([0, 0], Rates("WarmupDecayLR(total_num_steps=10, warmup_num_steps=4)", 40)[38..]);
        Assert.Equal(
            [0.02, 0.02],
            Rates("WarmupCosineLR(total_num_steps=10, warmup_num_steps=4, cos_min_ratio=0.2)", 40)[38..]
                .Select(rate => Math.Round(rate, 12))
        );
        Assert.Equal(
            [0.01, 0.01],
            Rates("OneCycle(cycle_min_lr=0.01, cycle_max_lr=0.1, cycle_first_step_size=5)", 40)[38..]
        );
    }

    [Fact]
    public void A_total_within_the_warm_up_falls_to_the_minimum_at_once() =>
        Assert.Equal([0, 0], Rates("WarmupDecayLR(total_num_steps=3, warmup_num_steps=4)", 7)[5..]);

    [Fact]
    public void The_range_test_grows_at_the_first_step() =>
        Assert.Equal(
            [0.001, 0.002, 0.003],
            Rates("LRRangeTest(lr_range_test_step_size=2, lr_range_test_step_rate=2)", 3)
        );

    [Fact]
    public void Beta1_begins_at_its_minimum_and_jumps_near_its_maximum()
    {
        var beta = Assert.Single(
            Bound("OneCycle(cycle_min_lr=0.01, cycle_max_lr=0.1, cycle_first_step_size=10)").Companions
        );
        Assert.Equal("beta1", beta.Name);
        Assert.Equal(
            [0.8, 0.89, 0.8, 0.9],
            new long[] { 0, 1, 10, 20 }.Select(step => Math.Round(beta.Curve.At(step), 12))
        );
    }

    [Fact]
    public void An_optimizer_without_betas_has_nothing_cycled() =>
        Assert.Empty(
            Recipe
                .Parse("deepspeed.OneCycle(cycle_min_lr=0.01, cycle_max_lr=0.1)")
                .Bind(new BindingContext(null, 0.1))
                .Companions
        );

    [Fact]
    public void Stairs_are_breakpoints()
    {
        var rate = (Schedule)
            Bound("OneCycle(cycle_min_lr=0, cycle_max_lr=1, cycle_first_step_size=6, cycle_first_stair_count=2)").Rate;
        var jumps = Enumerable
            .Range(1, 12)
            .Where(step => rate.At(step) != rate.At(step - 1))
            .Select(step => (long)step);
        Assert.Subset(rate.Breakpoints(0, 13).ToHashSet(), jumps.ToHashSet());
    }

    [Fact]
    public void A_list_needs_a_value_for_each_group()
    {
        Assert.Equal(
            0.02,
            Bound("OneCycle(cycle_min_lr=[0.01, 0.02], cycle_max_lr=0.1)", group: 1, groups: 2).Rate.At(0)
        );
        Assert.Contains(
            "'cycle_min_lr' must have a value for each of the 3 parameter groups, but has 2.",
            Assert
                .Throws<ScheduleBindingException>(() =>
                    Bound("OneCycle(cycle_min_lr=[0.01, 0.02], cycle_max_lr=0.1)", groups: 3)
                )
                .Message
        );
    }

    [Theory]
    [InlineData(
        "WarmupLR(warmup_num_steps=5.0)",
        "expected a positive integer, written without a point, but found the fraction 5."
    )]
    [InlineData("WarmupLR(warmup_num_steps=0)", "expected a positive integer, but found 0.")]
    [InlineData("OneCycle(cycle_min_lr=0, cycle_max_lr=1, cycle_second_step_size=-1)", "at least 0")]
    [InlineData("WarmupCosineLR()", "needs the argument 'total_num_steps'")]
    public void Refuses_what_DeepSpeed_refuses(string call, string problem) =>
        Assert.Contains(problem, Assert.Throws<ScheduleTextException>(() => Bound(call)).Message);
}
