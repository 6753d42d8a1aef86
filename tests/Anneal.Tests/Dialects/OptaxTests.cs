using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;

namespace Anneal.Tests.Dialects;

public sealed class OptaxTests
{
    [Theory]
    [InlineData("optax.warmup_cosine_decay_schedule(0.0, 0.1, 100, 1000)")]
    [InlineData(
        "optax.schedules.warmup_cosine_decay_schedule(init_value=0., peak_value=0.1, warmup_steps=100, "
            + "decay_steps=1_000, end_value=0.0)"
    )]
    [InlineData("warmup_cosine_decay_schedule(0, 1e-1, 100, 1000, exponent=1.0)")]
    [InlineData(
        "optax.join_schedules(schedules=[optax.linear_schedule(0., 0.1, 100), optax.cosine_decay_schedule(0.1, "
            + "900)], boundaries=[100])"
    )]
    [InlineData("optax.join_schedules((linear_schedule(0., 0.1, 100), cosine_decay_schedule(0.1, 900)), (100,))")]
    [InlineData("optax.sgdr_schedule([dict(init_value=0., peak_value=0.1, warmup_steps=100, decay_steps=1000)])")]
    public void Reads_the_line_as_Python_has_it(string text) =>
        Assert.Equal(Sequence.Of(new LinearRamp(0, 0.1, 100), 100, new CosineDecay(0.1, 0, 900)), Stepping.Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(Recipe.Parse("optax.constant_schedule(0.1)"), Optax.ConstantSchedule(0.1));
        Assert.Equal(
            Recipe.Parse("optax.polynomial_schedule(1.0, 0.1, 2, 100, 0)"),
            Optax.PolynomialSchedule(1, 0.1, 2, 100)
        );
        Assert.Equal(Recipe.Parse("optax.linear_schedule(1.0, 0.1, 100, 5)"), Optax.LinearSchedule(1, 0.1, 100, 5));
        Assert.Equal(
            Recipe.Parse("optax.piecewise_constant_schedule(1.0, {5: 0.5, 9: 2})"),
            Optax.PiecewiseConstantSchedule(1, new SortedDictionary<long, double> { [5] = 0.5, [9] = 2 })
        );
        Assert.Equal(
            Recipe.Parse("optax.exponential_decay(1.0, 10, 0.5, 0, False, 0.1)"),
            Optax.ExponentialDecay(1, 10, 0.5, endValue: 0.1)
        );
        Assert.Equal(
            Recipe.Parse("optax.cosine_decay_schedule(1.0, 10, 0.1, 2)"),
            Optax.CosineDecaySchedule(1, 10, 0.1, 2)
        );
        Assert.Equal(
            Recipe.Parse("optax.piecewise_interpolate_schedule('cosine', 1.0)"),
            Optax.PiecewiseInterpolateSchedule("cosine", 1)
        );
        Assert.Equal(
            Recipe.Parse("optax.linear_onecycle_schedule(100, 0.1, 0.3, 0.85, 25.0, 10000.0)"),
            Optax.LinearOnecycleSchedule(100, 0.1)
        );
        Assert.Equal(
            Recipe.Parse("optax.cosine_onecycle_schedule(100, 0.1, 0.3, 25.0, 1e4)"),
            Optax.CosineOnecycleSchedule(100, 0.1)
        );
        Assert.Equal(
            Recipe.Parse("optax.warmup_constant_schedule(0, 0.1, 10)"),
            Optax.WarmupConstantSchedule(0, 0.1, 10)
        );
        Assert.Equal(
            Recipe.Parse("optax.warmup_cosine_decay_schedule(0, 0.1, 10, 100, 0.01, 1)"),
            Optax.WarmupCosineDecaySchedule(0, 0.1, 10, 100, 0.01)
        );
        Assert.Equal(
            Recipe.Parse("optax.warmup_exponential_decay_schedule(0, 0.1, 10, 100, 0.5, 0, True)"),
            Optax.WarmupExponentialDecaySchedule(0, 0.1, 10, 100, 0.5, staircase: true)
        );
        Assert.Equal(
            Recipe.Parse("optax.join_schedules([optax.constant_schedule(1), optax.constant_schedule(2)], [5])"),
            Optax.JoinSchedules([Optax.ConstantSchedule(1), Optax.ConstantSchedule(2)], [5])
        );
        Assert.Equal(
            Recipe.Parse(
                "optax.sgdr_schedule([{'init_value': 0, 'peak_value': 1, 'warmup_steps': 2, 'decay_steps': 9, "
                    + "'end_value': 0, 'exponent': 1}])"
            ),
            Optax.SgdrSchedule(new SgdrCycle(0, 1, 2, 9))
        );
    }

    [Fact]
    public void A_transition_without_length_stays_at_its_first_value()
    {
        Assert.Equal(new Constant(0.2), Stepping.Bind("optax.polynomial_schedule(0.2, 0.1, 2, 0)"));
        Assert.Equal(new Constant(0.2), Stepping.Bind("optax.exponential_decay(0.2, -1, 0.5)"));
        Assert.Equal(new Constant(0.02), Stepping.Bind("optax.warmup_constant_schedule(0.02, 0.1, 0)"));
    }

    [Fact]
    public void A_piecewise_constant_switches_at_the_boundary_itself_and_multiplies_up() =>
        Assert.Equal(
            [1.0, 1.0, 0.5, 0.5, 1.0],
            Stepping.First("optax.piecewise_constant_schedule(1.0, {4: 2, 2: 0.5})", 5)
        );

    [Fact]
    public void The_last_of_two_equal_keys_counts_as_in_Python() =>
        Assert.Equal([1.0, 0.25], Stepping.First("optax.piecewise_constant_schedule(1.0, {1: 0.5, 1: 0.25})", 2));

    [Fact]
    public void The_bound_of_an_exponential_decay_holds_before_it_begins() =>
        Assert.Equal(
            [0.5, 0.5, 0.5],
            Stepping.First("optax.exponential_decay(0.1, 5, 0.5, transition_begin=2, end_value=0.5)", 3)
        );

    [Fact]
    public void The_cosine_of_a_warm_up_ends_at_decay_steps_and_stays()
    {
        var schedule = Stepping.Bind("optax.warmup_cosine_decay_schedule(0.0, 1.0, 10, 60, end_value=0.1)");
        Assert.Equal(60, schedule.Length);
        Assert.Equal([0.0, 1.0, 0.1, 0.1], new long[] { 0, 10, 60, 99 }.Select(schedule.At));
    }

    [Fact]
    public void A_one_cycle_is_a_row_of_ramps()
    {
        Assert.Equal(
            Sequence.Of(
                (new LinearRamp(0.004, 0.1, 30), 30),
                (new LinearRamp(0.1, 0.004, 55), 55),
                (new LinearRamp(0.004, 0.004 * 1e-4, 15), null)
            ),
            Shortened(Stepping.Bind("optax.linear_onecycle_schedule(100, 0.1)"))
        );
        Assert.Equal(0.1, Stepping.Bind("optax.cosine_onecycle_schedule(100, 0.1)").At(30), 1e-15);

        // Its last part has a length, which the sequence above leaves open.
        static Schedule Shortened(Schedule schedule) =>
            Sequence.Of([
                .. ((Sequence)schedule).Parts.Select((part, index) => (part, index < 2 ? part.Length : null)),
            ]);
    }

    [Fact]
    public void Boundaries_of_a_short_cycle_collapse_and_the_last_scale_wins() =>
        // int(0.3 * 2) and int(0.85 * 2): boundaries at 0, 1 and 2.
        Assert.Equal(
            [0.1, 0.004, 4e-7],
            Stepping.First("optax.linear_onecycle_schedule(2, 0.1)", 3).Select(value => Math.Round(value, 12))
        );

    [Fact]
    public void Where_boundaries_decrease_the_later_schedule_wins() =>
        Assert.Equal(
            [1.0, 1.0, 3.0, 3.0, 3.0],
            Stepping.First(
                "optax.join_schedules([optax.constant_schedule(1), optax.constant_schedule(2), "
                    + "optax.constant_schedule(3)], [4, 2])",
                5
            )
        );

    [Fact]
    public void A_schedule_with_a_negative_boundary_is_in_its_middle_at_step_0() =>
        Assert.Equal(
            [0.6, 0.4, 0.2],
            Stepping
                .First("optax.join_schedules([optax.constant_schedule(1), optax.linear_schedule(1, 0, 5)], [-2])", 3)
                .Select(value => Math.Round(value, 12))
        );

    [Fact]
    public void Cycles_of_sgdr_follow_each_other() =>
        Assert.Equal(
            [0.5, 0.25, 1.0, 0.5, 0.0],
            Stepping
                .First(
                    "optax.sgdr_schedule([{'init_value': 0, 'peak_value': 0.5, 'warmup_steps': 0, 'decay_steps': 2}, "
                        + "{'init_value': 0, 'peak_value': 1, 'warmup_steps': 0, 'decay_steps': 2}])",
                    5
                )
                .Select(value => Math.Round(value, 12))
        );

    [Theory]
    [InlineData(
        "optax.cosine_decay_schedule(0.1, 0)",
        "'decay_steps' of 'optax.cosine_decay_schedule' must be greater than 0, but was 0."
    )]
    [InlineData(
        "optax.warmup_cosine_decay_schedule(0, 0.1, 50, 50)",
        "'decay_steps' of 'optax.warmup_cosine_decay_schedule' must be greater than 'warmup_steps' (50), but was 50."
    )]
    [InlineData(
        "optax.piecewise_constant_schedule(1, {5: -0.5})",
        "'boundaries_and_scales' of 'optax.piecewise_constant_schedule' must have scales that are at least 0, but "
            + "one is -0.5."
    )]
    [InlineData(
        "optax.piecewise_interpolate_schedule('cosines', 1)",
        "the argument 'interpolate_type' of 'optax.piecewise_interpolate_schedule': expected 'linear' or 'cosine', "
            + "but found 'cosines'; did you mean 'cosine'?"
    )]
    [InlineData(
        "optax.linear_onecycle_schedule(0, 0.1)",
        "'transition_steps' of 'optax.linear_onecycle_schedule' must be greater than 0, but was 0."
    )]
    [InlineData(
        "optax.cosine_onecycle_schedule(10, 0.1, div_factor=0)",
        "'div_factor' of 'optax.cosine_onecycle_schedule' must be a number other than 0, but was 0."
    )]
    [InlineData(
        "optax.join_schedules([], [])",
        "'schedules' of 'optax.join_schedules' must have at least one schedule, but is empty; optax fails at the "
            + "first call."
    )]
    [InlineData(
        "optax.sgdr_schedule([])",
        "'cosine_kwargs' of 'optax.sgdr_schedule' must have at least one cycle, but is empty; optax fails at the "
            + "first call."
    )]
    [InlineData(
        "optax.sgdr_schedule([{'init_value': 0}])",
        "'optax.warmup_cosine_decay_schedule' needs the argument 'peak_value': a number, or 'base'. It is "
            + "optax.warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0, "
            + "exponent=1)."
    )]
    [InlineData(
        "optax.sgdr_schedule([{5: 0}])",
        "the argument 'cosine_kwargs' of 'optax.sgdr_schedule': expected the quoted name of an argument."
    )]
    public void Refuses_what_optax_refuses(string text, string problem) =>
        Assert.Equal(problem, Stepping.Refusal(text));
}
