using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;

namespace Anneal.Tests.Dialects;

public sealed class KerasTests
{
    [Theory]
    [InlineData("tf.keras.optimizers.schedules.CosineDecay(0.1, 1000)")]
    [InlineData(
        "keras.optimizers.schedules.CosineDecay(initial_learning_rate=0.1, decay_steps=1000, alpha=0.0, "
            + "name='CosineDecay')"
    )]
    [InlineData("schedules.CosineDecay(0.1, 1000, warmup_steps=50)")]
    [InlineData("keras.CosineDecay(1e-1, 10**3, 0, None, None, 7)")]
    public void Reads_the_line_as_Python_has_it(string text) =>
        Assert.Equal(new CosineDecay(0.1, 0, 1000), Stepping.Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(
            Recipe.Parse("keras.ExponentialDecay(0.1, 10, 0.5, True)"),
            Keras.ExponentialDecay(0.1, 10, 0.5, staircase: true)
        );
        Assert.Equal(Recipe.Parse("keras.InverseTimeDecay(0.1, 10, 0.5, False)"), Keras.InverseTimeDecay(0.1, 10, 0.5));
        Assert.Equal(
            Recipe.Parse("keras.PiecewiseConstantDecay([10, 20], [1.0, 0.5, 0.1])"),
            Keras.PiecewiseConstantDecay([10, 20], [1, 0.5, 0.1])
        );
        Assert.Equal(
            Recipe.Parse("keras.PolynomialDecay(0.1, 30, 0.0001, 1.0, True)"),
            Keras.PolynomialDecay(0.1, 30, cycle: true)
        );
        Assert.Equal(
            Recipe.Parse("keras.CosineDecay(0.0, 90, alpha=0.1, warmup_target=0.2, warmup_steps=10)"),
            Keras.CosineDecay(0, 90, 0.1, warmupTarget: 0.2, warmupSteps: 10)
        );
        Assert.Equal(
            Recipe.Parse("keras.CosineDecayRestarts(0.1, 10, 2.0, 0.9, 0.0)"),
            Keras.CosineDecayRestarts(0.1, 10, mMul: 0.9)
        );
    }

    [Fact]
    public void The_rate_may_be_the_group_s_own() =>
        Assert.Equal(new CosineDecay(0.5, 0.125, 50), Stepping.Bind("keras.CosineDecay(base, 50, alpha=0.25)", 0.5));

    [Fact]
    public void A_piecewise_constant_switches_one_update_after_its_boundary() =>
        Assert.Equal(
            new PiecewiseConstant([1, 0.5], [11]),
            Stepping.Bind("keras.PiecewiseConstantDecay([10.9], [1.0, 0.5])")
        );

    [Fact]
    public void Boundaries_out_of_order_add_up_as_in_Keras() =>
        Assert.Equal([1.0, 1.0, 5.0, 5.0, 4.0], Stepping.First("keras.PiecewiseConstantDecay([3, 1], [1, 2, 4])", 5));

    [Fact]
    public void The_cosine_begins_after_the_warm_up_and_stays_at_its_end()
    {
        var schedule = Stepping.Bind(
            "keras.CosineDecay(0.0, decay_steps=50, alpha=0.1, warmup_target=0.5, warmup_steps=10)"
        );
        Assert.Equal(Sequence.Of(new LinearRamp(0, 0.5, 10), 10, new CosineDecay(0.5, 0.05, 50)), schedule);
        Assert.Equal(0, schedule.At(0));
        Assert.Equal(0.05, schedule.At(1000));
        Assert.Equal(60, schedule.Length);
    }

    [Fact]
    public void A_warm_up_that_is_no_whole_number_of_steps_shifts_the_cosine() =>
        Assert.Equal(
            0.5 + 0.5 * Math.Cos(Math.PI * 0.5 / 50),
            Stepping.Bind("keras.CosineDecay(0.0, 50, warmup_target=1.0, warmup_steps=2.5)").At(3),
            1e-15
        );

    [Fact]
    public void A_stair_acts_at_the_boundary_itself_also_where_it_is_a_fraction() =>
        Assert.Equal(
            [0.5, 0.5, 0.5, 0.25, 0.25, 0.125],
            Stepping.First("keras.ExponentialDecay(0.5, 2.5, 0.5, staircase=True)", 6)
        );

    [Fact]
    public void A_cycle_shows_its_end_at_the_multiple_and_begins_anew_a_step_later()
    {
        var schedule = Stepping.Bind("keras.PolynomialDecay(1.0, 10, end_learning_rate=0.2, cycle=True)");
        Assert.Equal(0.2, schedule.At(10), 1e-15);
        Assert.Equal(0.2 + 0.8 * (1 - 11.0 / 20), schedule.At(11), 1e-15);
        Assert.Equal([11L, 21, 31], schedule.Breakpoints(0, 40));
    }

    [Fact]
    public void A_power_that_is_not_above_0_never_reaches_the_end_value()
    {
        Assert.Equal(0.1, Stepping.Bind("keras.PolynomialDecay(0.1, 10, power=0)").At(50), 1e-15);
        Assert.Equal(double.PositiveInfinity, Stepping.Bind("keras.PolynomialDecay(0.1, 10, power=-1)").At(10));
    }

    [Fact]
    public void Restarts_are_the_core_s_where_they_give_the_same_numbers()
    {
        Assert.Equal(new CosineRestarts(1, 0.1, 10, 2), Stepping.Bind("keras.CosineDecayRestarts(1.0, 10, alpha=0.1)"));
        Assert.Equal(
            new CosineRestarts(0.1, 0, 10, 1, 0.9),
            Stepping.Bind("keras.CosineDecayRestarts(0.1, 10, t_mul=1.0, m_mul=0.9)")
        );
    }

    [Fact]
    public void Restarts_lower_only_the_height_above_the_smallest_value()
    {
        var schedule = Stepping.Bind("keras.CosineDecayRestarts(1.0, 10, t_mul=1.5, m_mul=0.5, alpha=0.2)");
        Assert.Equal(0.2 + 0.8 * 0.5, schedule.At(10), 1e-12);
        Assert.Equal([10L, 25, 48, 82], schedule.Breakpoints(0, 100));
    }

    [Fact]
    public void Restarts_that_shrink_have_no_value_beyond_their_limit()
    {
        var schedule = Stepping.Bind("keras.CosineDecayRestarts(1.0, 10, t_mul=0.5)");
        Assert.True(double.IsFinite(schedule.At(19)));
        Assert.True(double.IsNaN(schedule.At(21)));
        Assert.Equal([10L, 15, 18, 19, 20], schedule.Breakpoints(0, 100));
    }

    [Theory]
    [InlineData(
        "keras.ExponentialDecay(0.1, 0, 0.5)",
        "'decay_steps' of 'keras.ExponentialDecay' must be greater than 0, but was 0."
    )]
    [InlineData(
        "keras.InverseTimeDecay(0.1, -1, 0.5)",
        "'decay_steps' of 'keras.InverseTimeDecay' must be greater than 0, but was -1."
    )]
    [InlineData(
        "keras.PolynomialDecay(0.1, decay_steps=0)",
        "'decay_steps' of 'keras.PolynomialDecay' must be greater than 0, but was 0."
    )]
    [InlineData(
        "keras.CosineDecay(0.1, 0.0)",
        "'decay_steps' of 'keras.CosineDecay' must be greater than 0, but was 0."
    )]
    [InlineData(
        "keras.CosineDecayRestarts(0.1, -2)",
        "'first_decay_steps' of 'keras.CosineDecayRestarts' must be greater than 0, but was -2."
    )]
    [InlineData(
        "keras.PiecewiseConstantDecay([10, 20], [1.0, 0.5])",
        "'values' of 'keras.PiecewiseConstantDecay' must be one more than 'boundaries' (2), but there are 2."
    )]
    [InlineData(
        "keras.PiecewiseConstantDecay([], [1.0])",
        "'boundaries' of 'keras.PiecewiseConstantDecay' must have at least one entry, but is empty; Keras fails at "
            + "the first call."
    )]
    [InlineData(
        "keras.ExponentialDecay(0.1, base, 0.5)",
        "expected a number for the argument 'decay_steps' of 'keras.ExponentialDecay'."
    )]
    public void Refuses_what_Keras_refuses(string text, string problem) =>
        Assert.Equal(problem, Stepping.Refusal(text));

    [Fact]
    public void Methods_refuse_with_the_same_words() =>
        Assert.Equal(
            "'decay_steps' of 'keras.CosineDecay' must be greater than 0, but was 0. (Parameter 'decaySteps')",
            Assert.Throws<ArgumentException>("decaySteps", () => Keras.CosineDecay(0.1, 0)).Message
        );
}
