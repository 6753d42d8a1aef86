using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class IgniteTests
{
    private static Curve Bind(string text, double baseRate = 0.5) => Recipe.Parse(text).Bind(baseRate: baseRate).Rate;

    private static double[] Values(string text, int count, double baseRate = 0.5)
    {
        var values = new double[count];
        Bind(text, baseRate).Fill(0, values);
        return values;
    }

    private static void AssertValues(double[] expected, string text, double baseRate = 0.5)
    {
        var values = Values(text, expected.Length, baseRate);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Near.InTwelveDigits(expected[i], values[i]), $"{i}: {values[i]:R}, not {expected[i]:R}");
    }

    [Theory]
    [InlineData("ignite.handlers.param_scheduler.LinearCyclicalScheduler(optimizer, \"lr\", 0.1, 1.0, 10)")]
    [InlineData("LinearCyclicalScheduler(optimizer, 'lr', start_value=0.1, end_value=1.0, cycle_size=10)")]
    public void Reads_the_line_as_Python_has_it(string text) => Assert.Equal(new CyclicRate(0.1, 1, 5, 5), Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(
            Bind("ignite.LinearCyclicalScheduler(optimizer, 'lr', 1, 0, 9)"),
            Bind(Ignite.LinearCyclicalScheduler(1, 0, 9).ToString())
        );
        Assert.Equal(
            Bind("ignite.CosineAnnealingScheduler(optimizer, 'lr', 1, 0, 9, 1.5)"),
            Bind(Ignite.CosineAnnealingScheduler(1, 0, 9, 1.5).ToString())
        );
        Assert.Equal(
            Bind("ignite.PiecewiseLinear(optimizer, 'lr', [(2, 1), (4, 0)])"),
            Bind(Ignite.PiecewiseLinear([(2, 1), (4, 0)]).ToString())
        );
        Assert.Equal(
            Recipe.Parse(
                "ignite.ConcatScheduler(schedulers=[PiecewiseLinear(milestones_values=[[2, 1]]), "
                    + "PiecewiseLinear(milestones_values=[[2, 0]])], durations=[3])"
            ),
            Ignite.ConcatScheduler([Ignite.PiecewiseLinear([(2, 1)]), Ignite.PiecewiseLinear([(2, 0)])], [3])
        );
        Assert.Equal(
            Values("ignite.LRScheduler(torch.StepLR(optimizer, 3))", 9),
            Values(Ignite.LRScheduler(Torch.StepLR(3)).ToString(), 9)
        );
        Assert.Equal(
            Recipe.Parse("ignite.create_lr_scheduler_with_warmup(torch.ExponentialLR(0.98), 0.01, 10)"),
            Recipe.Parse(Ignite.CreateLRSchedulerWithWarmup(Torch.ExponentialLR(0.98), 0.01, 10).ToString())
        );
        Assert.Equal(
            Recipe.Parse("ignite.ReduceLROnPlateauScheduler(factor=0.5, patience=1)").Bind(baseRate: 1).Feedback,
            Ignite.ReduceLROnPlateauScheduler(factor: 0.5, patience: 1).Bind(baseRate: 1).Feedback
        );
    }

    [Fact]
    public void A_triangle_goes_there_and_back_within_one_cycle() =>
        AssertValues([0, 0.5, 1, 0.5, 0, 0.5], "ignite.LinearCyclicalScheduler(optimizer, 'lr', 0, 1, 4)");

    [Fact]
    public void An_odd_cycle_misses_its_end_value() =>
        AssertValues([0, 2 / 3.0, 2 / 3.0, 0], "ignite.LinearCyclicalScheduler(optimizer, 'lr', 0, 1, 3)");

    [Fact]
    public void A_monotonic_cycle_warms_up_to_the_next_start_value() =>
        AssertValues(
            [1, 0.5, 0, 0.4, 0.8, 0.4, 0],
            "ignite.LinearCyclicalScheduler(optimizer, 'lr', 1, 0, 2, start_value_mult=0.8, warmup_duration=2, "
                + "monotonic=True)"
        );

    [Fact]
    public void Cosine_cycles_are_the_core_s_restarts() =>
        Assert.Equal(new CosineRestarts(1, 0, 10), Bind("ignite.CosineAnnealingScheduler(optimizer, 'lr', 1, 0, 10)"));

    [Fact]
    public void Cycle_lengths_are_truncated_one_after_another() =>
        Assert.Equal(
            [5, 12, 22],
            ((Schedule)Bind("ignite.CosineAnnealingScheduler(optimizer, 'lr', 1, 0, 5, 1.5)")).Breakpoints(0, 30)
        );

    [Fact]
    public void Cycles_that_shrink_to_nothing_have_no_value_there()
    {
        var schedule = Bind("ignite.CosineAnnealingScheduler(optimizer, 'lr', 1, 0, 10, 0.5)");
        Assert.Equal(1, schedule.At(17));
        Assert.Contains(
            "the cycles have shrunk to nothing",
            Assert.Throws<CurveValueException>(() => schedule.At(18)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Cycles_far_away_are_read_at_once() =>
        Assert.Equal(
            1,
            Bind("ignite.LinearCyclicalScheduler(optimizer, 'lr', 1, 0, 3, monotonic=True)").At(3_000_000_000_000)
        );

    [Fact]
    public void Another_group_keeps_its_rate()
    {
        var recipe = Recipe.Parse("ignite.LinearCyclicalScheduler(optimizer, 'lr', 0.1, 1, 10, param_group_index=-1)");
        Assert.Equal(0.3, recipe.Bind(new BindingContext(null, 0.3) { GroupIndex = 0, GroupCount = 2 }).Rate.At(5));
        Assert.Equal(1, recipe.Bind(new BindingContext(null, 0.3) { GroupIndex = 1, GroupCount = 2 }).Rate.At(5));
    }

    [Fact]
    public void Pieces_hold_the_first_value_before_and_the_last_one_after() =>
        AssertValues(
            [1, 1, 1, 0.5, 0, 0],
            "ignite.PiecewiseLinear(optimizer, 'lr', milestones_values=[(2, 1.0), (4, 0.0)])"
        );

    [Fact]
    public void Of_two_equal_milestones_the_second_counts_from_there_on() =>
        AssertValues(
            [1, 0.75, 0.1, 0.1],
            "ignite.PiecewiseLinear(optimizer, 'lr', milestones_values=[(0, 1.0), (2, 0.5), (2, 0.1)])"
        );

    [Fact]
    public void Parts_begin_at_their_own_start()
    {
        const string parts =
            "[PiecewiseLinear(milestones_values=[(0, 1), (10, 0)]), PiecewiseLinear(milestones_values=[(0, 5), (10, "
            + "4)]), PiecewiseLinear(milestones_values=[(0, 9)])]";
        AssertValues([1, 0.9, 5, 4.9, 9], $"ignite.ConcatScheduler(schedulers={parts}, durations=[2, 2])");
        AssertValues([5, 4.9, 9], $"ignite.ConcatScheduler(schedulers={parts}, durations=[0, 2])");
        AssertValues([1, 5, 4.9, 4.8], $"ignite.ConcatScheduler(schedulers={parts}, durations=[1, 0])");
    }

    [Fact]
    public void A_wrapped_scheduler_does_its_constructor_s_work_twice() =>
        Assert.Equal(
            0.005,
            Bind("ignite.LRScheduler(torch1.LinearLR(optimizer, start_factor=0.1, total_iters=10))").At(0),
            tolerance: 1e-16
        );

    [Fact]
    public void A_wrapped_warm_restart_runs_one_step_ahead() =>
        Assert.Equal(
            Recipe.Parse("torch.CosineAnnealingWarmRestarts(T_0=10)").Bind(baseRate: 0.5).Rate.At(1),
            Bind("ignite.LRScheduler(torch.CosineAnnealingWarmRestarts(T_0=10))").At(0),
            tolerance: 1e-15
        );

    [Fact]
    public void What_wraps_PyTorch_is_a_trace() =>
        Assert.IsAssignableFrom<Trace>(Bind("ignite.LRScheduler(torch.StepLR(step_size=3))"));

    [Fact]
    public void A_warm_up_ends_a_step_before_its_duration_and_PyTorch_goes_on_from_its_epoch_1() =>
        AssertValues(
            [0, 0.25, 0.5, 0.45, 0.405],
            "ignite.create_lr_scheduler_with_warmup(torch.ExponentialLR(gamma=0.9), warmup_start_value=0.0, "
                + "warmup_duration=3)"
        );

    [Fact]
    public void A_warm_up_to_the_first_value_of_what_follows_does_not_show_it_twice() =>
        AssertValues(
            [0, 0.5, 1, 0.5, 0],
            "ignite.create_lr_scheduler_with_warmup(PiecewiseLinear(milestones_values=[(0, 1), (2, 0)]), "
                + "warmup_start_value=0, warmup_duration=3, warmup_end_value=1)"
        );

    [Fact]
    public void A_plateau_drops_the_least_rate_unless_a_group_is_named()
    {
        static double Least(string text) =>
            ((ReduceOnPlateau)Assert.Single(Recipe.Parse(text).Bind(baseRate: 1).Feedback)).MinRate;
        Assert.Equal(0, Least("ignite.ReduceLROnPlateauScheduler(min_lr=0.1)"));
        Assert.Equal(0.1, Least("ignite.ReduceLROnPlateauScheduler(min_lr=0.1, param_group_index=0)"));
    }

    [Theory]
    [InlineData(
        "ignite.LinearCyclicalScheduler(optimizer, 'lr', 0.1, 1, 1)",
        "'cycle_size' of 'ignite.LinearCyclicalScheduler' must be at least 2, but was 1."
    )]
    [InlineData(
        "ignite.LinearCyclicalScheduler(optimizer, 'lr', 0.1, 1, 10, warmup_duration=3)",
        "'warmup_duration' must be 0 unless 'monotonic' is True."
    )]
    [InlineData("ignite.PiecewiseLinear(milestones_values=[])", "'milestones_values' must have at least one pair")]
    [InlineData(
        "ignite.PiecewiseLinear(milestones_values=[(5, 0.1), (3, 0.2)])",
        "'milestones_values' must not decrease, but 3 came after 5."
    )]
    [InlineData(
        "ignite.PiecewiseLinear(milestones_values=[(5.5, 0.1)])",
        "'milestones_values' must have whole steps, but one was 5.5."
    )]
    [InlineData(
        "ignite.PiecewiseLinear(milestones_values=[(5, 0.1, 2)])",
        "'milestones_values' must be pairs of a step and a value"
    )]
    [InlineData(
        "ignite.ConcatScheduler(schedulers=[PiecewiseLinear(milestones_values=[(0, 1)])], durations=[])",
        "'schedulers' must be at least two, but there were 1."
    )]
    [InlineData(
        "ignite.create_lr_scheduler_with_warmup(torch.StepLR(3), 0, 1)",
        "expected an integer that is at least 2, but found 1."
    )]
    [InlineData("ignite.LRScheduler(torch.ReduceLROnPlateau())", "which the wrapper cannot ask")]
    public void Refuses_what_the_framework_refuses(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Refuses_a_group_that_is_not_there() =>
        Assert.Contains(
            "'param_group_index' must be one of the 1 parameter groups, from -1 to 0, but was 1.",
            Assert
                .Throws<ScheduleBindingException>(() =>
                    Bind("ignite.LinearCyclicalScheduler(optimizer, 'lr', 0.1, 1, 10, param_group_index=1)")
                )
                .Message,
            StringComparison.Ordinal
        );
}
