using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>The values that the rules of the language imply.</summary>
public sealed class BindingTests
{
    private static double[] Values(string text, int count, RunPlan? plan = null, double? baseRate = null)
    {
        var values = new double[count];
        Recipe.Parse(text).Bind(plan, baseRate).Rate.Fill(0, values);
        return values;
    }

    private static void AssertValues(string text, double[] expected, RunPlan? plan = null, double? baseRate = null)
    {
        var values = Values(text, expected.Length, plan, baseRate);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], values[i], 1e-15);
    }

    [Fact]
    public void A_transition_is_at_its_end_at_clock_n_and_stays_there() =>
        AssertValues("linear(1 -> 0, 4)", [1, 0.75, 0.5, 0.25, 0, 0, 0]);

    [Fact]
    public void Then_shows_n_clocks_of_a_part_and_then_the_start_of_the_next() =>
        AssertValues("linear(1 -> 0, 2) then linear(8 -> 4, 2)", [1, 0.5, 8, 6, 4, 4]);

    [Fact]
    public void A_bare_value_with_for_is_a_part() =>
        AssertValues("0.3 for 2 then linear(0.3 -> 0.1, 2)", [0.3, 0.3, 0.3, 0.2, 0.1, 0.1]);

    [Fact]
    public void For_holds_the_value_at_its_end() =>
        AssertValues("step(1, factor=0.5, every=2) for 4", [1, 1, 0.5, 0.5, 0.25, 0.25, 0.25]);

    [Fact]
    public void Every_counts_ticks() => AssertValues("linear(1 -> 0, 2) every 3", [1, 1, 1, 0.5, 0.5, 0.5, 0, 0]);

    [Fact]
    public void Every_with_epochs_counts_epochs() =>
        AssertValues(
            "step(1, factor=0.5, every=2) every 1ep",
            [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25],
            RunPlan.FromEpochs(6, 2)
        );

    [Fact]
    public void Product_multiplies_pointwise_and_binds_tighter_than_then() =>
        AssertValues("linear(1 -> 0, 2) * 4 then 3", [4, 2, 3, 3]);

    [Fact]
    public void Warmup_takes_its_target_from_the_next_part_and_wastes_no_update() =>
        AssertValues("warmup(3) then linear(8 -> 4, 2)", [2, 4, 6, 8, 6, 4, 4]);

    [Fact]
    public void Warmup_from_a_value_is_a_straight_line() =>
        AssertValues("warmup(4, from=0) then 0.4", [0, 0.1, 0.2, 0.3, 0.4, 0.4]);

    [Fact]
    public void Warmup_can_stay_constant() =>
        AssertValues("warmup(2, from=0.1, shape=constant) then 0.4", [0.1, 0.1, 0.4, 0.4]);

    [Fact]
    public void Warmup_looks_past_a_part_of_length_zero() => AssertValues("warmup(1) then 5 for 0 then 2", [1, 2, 2]);

    [Fact]
    public void A_part_of_length_zero_is_skipped() =>
        AssertValues("linear(1 -> 0, 0) then linear(4 -> 0, 4) then 9 for 0", [4, 3, 2, 1, 0, 0]);

    [Fact]
    public void One_part_may_leave_its_length_out_and_takes_the_rest() =>
        AssertValues(
            "warmup(10%) then base then linear(base -> 0, 40%)",
            [0.5, 1, 1, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0],
            RunPlan.FromSteps(10),
            1
        );

    [Fact]
    public void A_curve_without_a_length_takes_the_rest() =>
        AssertValues("0.5 for 2 then linear(1 -> 0)", [0.5, 0.5, 1, 0.75, 0.5, 0.25, 0, 0], RunPlan.FromSteps(6));

    [Fact]
    public void Boundaries_are_rounded_once_from_the_start_of_the_run()
    {
        // 3 x 33.3 % of 10 steps: boundaries at 3.33, 6.66 and 9.99, so at 3, 7 and 10.
        AssertValues(
            "1 for 33.3% then 2 for 33.3% then 3 for 33.3% then 4",
            [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4],
            RunPlan.FromSteps(10)
        );
        // Half epochs of 5 steps: ticks at 2.5, 5, 7.5, 10, so at 3, 5, 8, 10.
        AssertValues(
            "step(16, factor=0.5, every=0.5ep)",
            [16, 16, 16, 8, 8, 4, 4, 4, 2, 2, 1],
            RunPlan.FromEpochs(4, 5)
        );
        // The phase of the run is kept where a staircase begins at step 2.5.
        AssertValues(
            "9 for 0.5ep then step(16, factor=0.5, every=0.5ep)",
            [9, 9, 9, 16, 16, 8, 8, 8, 4, 4],
            RunPlan.FromEpochs(4, 5)
        );
    }

    [Fact]
    public void Samples_and_tokens_go_through_the_plan()
    {
        var plan = RunPlan.FromSamples(samples: 100, batchSize: 10, epochs: 2).WithTokensPerStep(50);
        AssertValues("1 for 30smp then 2 for 100tok then 3", [1, 1, 1, 2, 2, 3], plan);
    }

    [Fact]
    public void Base_is_the_groups_own_rate() =>
        AssertValues("piecewise([base, base * 0.5, base / 4], at=[1, 2])", [8, 4, 2, 2], null, 8);

    [Fact]
    public void Piecewise_and_multistep_switch_at_the_boundary()
    {
        AssertValues("piecewise([3, 2, 1], at=[2, 3])", [3, 3, 2, 1, 1]);
        AssertValues("multistep(1, factor=0.5, at=[2, 2, 3])", [1, 1, 0.25, 0.125]);
    }

    [Fact]
    public void Wrappers_bound_repeat_delay_and_stretch()
    {
        AssertValues("at_least(linear(4 -> 0, 4), 1.5)", [4, 3, 2, 1.5, 1.5]);
        AssertValues("at_most(linear(0 -> 4, 4), 2.5)", [0, 1, 2, 2.5, 2.5]);
        AssertValues("clamp(linear(4 -> 0, 4), 1, 3)", [3, 3, 2, 1, 1]);
        AssertValues("repeat(linear(3 -> 0, 3), 2)", [3, 2, 1, 3, 2, 1, 0, 0]);
        AssertValues("delay(linear(2 -> 0, 2), 2)", [2, 2, 2, 1, 0, 0]);
        AssertValues("stretch(9 for 1 then linear(4 -> 0, 2), 6)", [9, 9, 4, 3, 2, 1, 0, 0]);
    }

    [Fact]
    public void Restarts_grow_and_decay()
    {
        AssertValues("restarts(1 -> 0, first=2)", [1, 0.5, 1, 0.5, 1]);
        AssertValues(
            "restarts(1 -> 0, first=2, growth=2)",
            [1, 0.5, 1, (1 + Math.Sqrt(0.5)) / 2, 0.5, (1 - Math.Sqrt(0.5)) / 2, 1]
        );
        AssertValues("restarts(1 -> 0, first=2, decay=0.5)", [1, 0.5, 0.5, 0.25, 0.25]);
    }

    [Fact]
    public void One_cycle_ends_at_its_length()
    {
        var values = Values("one_cycle(1, 10, start=0.2, end=0.1, shape=linear)", 12);
        Assert.Equal([0.2, 1, 0.1, 0.1], [values[0], values[3], values[10], values[11]]);
        var three = Values("one_cycle(1, 10, start=0.2, end=0.1, phases=3, shape=linear)", 12);
        Assert.Equal([0.2, 1, 0.2, 0.1], [three[0], three[3], three[6], three[10]]);
        Assert.Equal([0.04, 4e-6], [Values("one_cycle(1, 10)", 11)[0], Values("one_cycle(1, 10)", 11)[10]]);
    }

    [Fact]
    public void Cycles_are_triangles()
    {
        AssertValues("cycle(0 -> 1, up=2, down=2)", [0, 0.5, 1, 0.5, 0, 0.5, 1]);
        AssertValues("cycle(0 -> 1, up=2, shape=triangular2)", [0, 0.5, 1, 0.5, 0, 0.25, 0.5, 0.25, 0]);
        AssertValues("cycle(0 -> 1, up=1, down=1, shape=exp_range, gamma=0.5)", [0, 0.5, 0, 0.125]);
    }

    [Fact]
    public void Formulas_follow_Python()
    {
        AssertValues("formula(t // 2 + t % 2 + 2 ** -1)", [0.5, 1.5, 1.5, 2.5]);
        AssertValues("formula(1 if t < 1 else 0.5 if t == 1 else min(t, 2.5, 3) / 10)", [1, 0.5, 0.2, 0.25]);
        AssertValues("formula(base * sqrt(t) + round(0.5) + abs(-1) + floor(1.5))", [2, 5], null, 3);
        AssertValues("formula((t >= 1 and 5) or (not t and 7))", [7, 5]);
        AssertValues("formula(-7 // 2 + 10 + (-7) % 3)", [8]);
    }

    [Theory]
    [InlineData(
        "cosine(0.3 -> 0, 10%)",
        "line 1, column 1: '10%' needs a run plan; give the epochs and the steps per epoch, or the total steps."
    )]
    [InlineData(
        "cosine(0.3 -> 0)",
        "line 1, column 1: a length that is left out means the rest of the run, and the run's length is not known; "
            + "write the length, or give the total steps."
    )]
    [InlineData(
        "0.1 then 0.2",
        "line 1, column 10: only one part of a chain may leave its length out, but both '0.1' and '0.2' do; say how "
            + "long one of them is, for example with 'for'."
    )]
    [InlineData(
        "0.1 then 0.2 for 5",
        "line 1, column 1: '0.1' has no length, which means the rest of the run, and the run's length is not known; "
            + "write the length, or give the total steps."
    )]
    [InlineData(
        "warmup(5)",
        "line 1, column 1: 'warmup' takes its target from the part that follows it; write 'then' and that part "
            + "after it."
    )]
    [InlineData(
        "step(base, factor=0.5, every=3)",
        "line 1, column 1: the text has 'base', but no base rate was given; give the parameter group's rate."
    )]
    [InlineData(
        "exponential(0.1 -> 0, 10)",
        "line 1, column 1: 'initialValue' and 'finalValue' must both be greater than 0 (equal ratios never reach 0), "
            + "but were 0.1 and 0."
    )]
    [InlineData(
        "repeat(0.1, 3)",
        "line 1, column 1: 'repeat' needs a schedule with a length, but '0.1' has none; give it one with 'for'."
    )]
    [InlineData(
        "(cosine(0.3 -> 0, 5ep)) every 1ep",
        "line 1, column 2: inside 'every' lengths count ticks, so '5ep' has no meaning there; write a plain number."
    )]
    [InlineData(
        "formula(1/t)",
        "line 1, column 1: the formula '1 / t' must have a finite value at every step, but has none at step 0."
    )]
    public void Says_what_does_not_fit(string text, string message)
    {
        var plan = text.Contains("every 1ep", StringComparison.Ordinal) ? RunPlan.FromEpochs(2, 2) : null;
        Assert.Equal(message, Assert.ThrowsAny<ScheduleBindingException>(() => Recipe.Parse(text).Bind(plan)).Message);
    }

    [Theory]
    [InlineData("cosine(0.3 -> 0, 10%)", MissingInput.RunLength)]
    [InlineData("cosine(0.3 -> 0)", MissingInput.RunLength)]
    [InlineData("0.1 then 0.2 for 5", MissingInput.RunLength)]
    [InlineData("step(base, factor=0.5, every=3)", MissingInput.BaseRate)]
    [InlineData("warmup(5)", MissingInput.None)]
    public void Says_what_would_have_to_be_given(string text, MissingInput missing) =>
        Assert.Equal(missing, Assert.Throws<ScheduleBindingException>(() => Recipe.Parse(text).Bind()).Missing);

    [Fact]
    public void Says_when_nothing_is_left_of_the_run()
    {
        var error = Assert.ThrowsAny<ScheduleBindingException>(() =>
            Recipe.Parse("1 for 60% then cosine(1 -> 0) then linear(1 -> 0, 60%)").Bind(RunPlan.FromSteps(10))
        );
        Assert.Equal(
            "line 1, column 16: nothing is left for 'cosine(1 -> 0)': the other parts take 12 of 10 steps; make them "
                + "shorter or the run longer.",
            error.Message
        );
    }

    [Fact]
    public void A_bound_fingerprint_identifies_the_curve()
    {
        string Of(string text, double epochs, double rate) =>
            Recipe.Parse(text).Bind(RunPlan.FromEpochs(epochs, 10), rate).Fingerprint!;
        Assert.Equal(Of("cosine(base -> 0)", 3, 0.1), Of("cosine( base->0 )", 3, 0.1));
        Assert.NotEqual(Of("cosine(base -> 0)", 3, 0.1), Of("cosine(base -> 0)", 4, 0.1));
        Assert.NotEqual(Of("cosine(base -> 0)", 3, 0.1), Of("cosine(base -> 0)", 3, 0.2));
        Assert.NotEqual(
            Recipe.Parse("cosine(base -> 0)").TextFingerprint,
            Recipe.Parse("cosine(base -> 0, 10)").TextFingerprint
        );
    }
}
