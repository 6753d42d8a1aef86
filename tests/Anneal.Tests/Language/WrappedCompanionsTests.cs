namespace Anneal.Tests.Language;

/// <summary>What a call brings along beside its rate comes along with everything that may stand around it.</summary>
public sealed class WrappedCompanionsTests
{
    private const string Cycle = "torch.OneCycleLR(max_lr=0.1, total_steps=100)";
    private const string Plateau = "torch.ReduceLROnPlateau(factor=0.5, patience=3)";

    private static readonly BindingContext Run = new(RunPlan.FromSteps(400), 0.1);

    [Fact]
    public void OneCycleLR_for_50_keeps_its_momentum_curve()
    {
        var alone = Momentum(Cycle);
        var held = Momentum($"{Cycle} for 50");
        for (var step = 0; step <= 50; step++)
            Assert.Equal(alone.At(step), held.At(step));
        Assert.Equal(alone.At(50), held.At(60));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0} for 50")]
    [InlineData("({0} every 2) for 50")]
    [InlineData("{0} every 2")]
    [InlineData("{0} * 2")]
    [InlineData("{0} then 0.01")]
    [InlineData("0.01 for 20 then {0}")]
    [InlineData("repeat({0}, 2)")]
    [InlineData("stretch({0}, 100)")]
    [InlineData("delay({0}, 10)")]
    [InlineData("clamp({0}, 0.01, 0.05)")]
    [InlineData("at_least({0}, 0.01)")]
    [InlineData("at_most({0}, 0.05)")]
    [InlineData("at_most(delay({0} for 50, 3), 0.05) every 2")]
    public void No_wrapper_drops_a_curve_or_feedback(string wrapper)
    {
        var cycle = Recipe.Parse(string.Format(null, wrapper, Cycle)).Bind(Run);
        Assert.Equal(["momentum"], cycle.Companions.Select(companion => companion.Name));

        var held =
            wrapper.Contains("repeat", StringComparison.Ordinal)
            || wrapper.Contains("stretch", StringComparison.Ordinal)
            || wrapper.EndsWith("then 0.01", StringComparison.Ordinal)
                ? $"({Plateau} for 10)"
                : Plateau;
        var plateau = Recipe.Parse(string.Format(null, wrapper, held)).Bind(Run);
        Assert.Equal([0.5], plateau.Feedback.Select(feedback => Assert.IsType<ReduceOnPlateau>(feedback).Factor));
    }

    [Fact]
    public void Clocks_change_as_the_rates_does()
    {
        var alone = Momentum(Cycle);
        Assert.Equal(alone.At(10), Momentum($"{Cycle} every 3").At(32));
        Assert.Equal(alone.At(30), Momentum($"delay({Cycle}, 7)").At(37));
        Assert.Equal(alone.At(0), Momentum($"delay({Cycle}, 7)").At(3));
        Assert.Equal(alone.At(20), Momentum($"repeat({Cycle}, 2)").At(120));
        Assert.Equal(alone.At(30), Momentum($"clamp({Cycle}, 0.02, 0.03)").At(30));
        Assert.Equal(alone.At(30), Momentum($"{Cycle} * 0.5").At(30));
    }

    [Fact]
    public void In_a_chain_parts_that_say_nothing_keep_the_value()
    {
        var alone = Momentum(Cycle);
        var chain = Momentum($"0.01 for 20 then {Cycle} for 50 then 0.001");
        Assert.Equal(alone.At(0), chain.At(0));
        Assert.Equal(alone.At(0), chain.At(19));
        Assert.Equal(alone.At(30), chain.At(50));
        Assert.Equal(alone.At(50), chain.At(300));
    }

    [Fact]
    public void Two_factors_that_schedule_the_same_hyper_parameter_are_refused()
    {
        var error = Assert.Throws<ScheduleBindingException>(() => Recipe.Parse($"{Cycle} * {Cycle}").Bind(Run));
        Assert.EndsWith(
            "'momentum' must be scheduled by one factor of a product, but 2 do; say it with 'with momentum = …'.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_text_says_itself_is_not_scheduled_twice()
    {
        var bound = Recipe.Parse($"{Cycle} for 50 with momentum = 0.5").Bind(Run);
        Assert.Equal(0.5, Assert.Single(bound.Companions).Curve.At(10));
    }

    [Fact]
    public void A_state_of_a_build_that_dropped_the_momentum_is_not_taken_for_the_same()
    {
        var (rate, momentum) = (0.0, 0.0);
        var group = new ParameterGroup("all", 0.1, value => rate = value).With("momentum", value => momentum = value);
        var scheduler = new GroupScheduler(Recipe.Parse($"{Cycle} for 50"), group);
        var saved = scheduler.Save();
        // What those builds took the fingerprint of.
        var old = saved with
        {
            Groups = [saved.Groups[0] with { Fingerprint = Fingerprint.Of($"{saved.Groups[0].Recipe}\n\n0.1") }],
        };
        Assert.True(scheduler.Compare(saved).IsEqual);
        Assert.Equal(
            ["momentum: saved not scheduled, now scheduled"],
            scheduler.Compare(old).Groups[0].Differences.Select(difference => difference.ToString())
        );
        Assert.Throws<ArgumentException>(() => scheduler.Restore(old));
        scheduler.Restore(old, ResumePolicy.Replace);
        Assert.Equal(0.95, momentum);
    }

    [Theory]
    [InlineData("stretch(keras.CosineDecay(0.1, 40), 20)")]
    [InlineData("0.1 for 5 then stretch(torch.OneCycleLR(max_lr=0.1, total_steps=100), 50)")]
    [InlineData("stretch(noam(warmup=10) for 50, 100)")]
    [InlineData("stretch(cycle(0.1 -> 1, up=5, shape=exp_range, gamma=0.9) for 50, 100)")]
    [InlineData("0.1 with momentum = stretch(optax.linear_schedule(0.9, 0.5, 10), 20)")]
    public void A_state_of_a_build_that_stretched_otherwise_is_not_taken_for_the_same(string text)
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse(text),
            new ParameterGroup("all", 0.1, _ => { }).With("momentum", _ => { })
        );
        for (var i = 0; i < 7; i++)
            scheduler.Advance();
        var saved = scheduler.Save();
        Assert.True(scheduler.Compare(saved).IsEqual);
        // What those builds took the fingerprint of.
        var old = saved with
        {
            Groups = [saved.Groups[0] with { Fingerprint = Fingerprint.Of($"{saved.Groups[0].Recipe}\n\n0.1") }],
        };
        var report = scheduler.Compare(old);
        Assert.Contains("saved", Assert.Single(report.Groups[0].Differences).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "an earlier build made other rates of what is in its 'stretch'",
            report.Groups[0].Outcomes[0].Obstacle,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => scheduler.Restore(old));
        Assert.Throws<ArgumentException>(() => scheduler.Restore(old, ResumePolicy.Keep));
        scheduler.Restore(old, ResumePolicy.Replace);
        Assert.Equal(7, scheduler.Step);
    }

    [Fact]
    public void What_was_always_stretched_so_keeps_its_identity()
    {
        var recipe = Recipe.Parse("stretch(warmup(5) then cosine(0.3 -> 0, 95), 1000)");
        Assert.Equal(Fingerprint.Of($"{recipe}\n\n"), recipe.Bind().Fingerprint);
    }

    [Theory]
    [InlineData("clamp(torch.OneCycleLR(max_lr=0.1, total_steps=7050), 0.01, 0.05)", "momentum")]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=100) for 50", "momentum")]
    [InlineData("0.1 for 5 then torch.CyclicLR(0.01, 0.1, 4)", "momentum")]
    [InlineData("torch.ReduceLROnPlateau(patience=3) for 20 | plateau(patience=5)", "feedback")]
    public void An_old_state_of_a_wrapped_call_can_be_kept_and_its_rate_does_not_jump(string text, string dropped)
    {
        var scheduler = Scheduler();
        for (var i = 0; i < 8; i++)
            scheduler.Advance();
        var saved = scheduler.Save();
        var group = saved.Groups[0];
        var old = saved with
        {
            Groups =
            [
                group with
                {
                    Fingerprint = Fingerprint.Of($"{group.Recipe}\n\n0.1"),
                    Feedback = [.. group.Feedback.Skip(dropped == "feedback" ? 1 : 0)],
                },
            ],
        };
        var report = Scheduler().Compare(old);
        Assert.True(report.IsContinuous);
        Assert.Equal([$"{dropped}: saved not scheduled, now scheduled"], Texts(report.Groups[0].Differences));
        Assert.All(report.Groups[0].Outcomes, outcome =>
            Assert.Equal((0, null), (outcome.JumpPercent, outcome.Obstacle))
        );
        Assert.Throws<ArgumentException>(() => Scheduler().Restore(old));
        foreach (var policy in Enum.GetValues<ResumePolicy>())
        {
            var resumed = Scheduler();
            resumed.Restore(old, policy);
            Assert.Equal((scheduler.Step, scheduler.CurrentRate), (resumed.Step, resumed.CurrentRate));
            var again = resumed.Save().Groups[0].Fingerprint;
            Assert.Equal(policy == ResumePolicy.Keep ? old.Groups[0].Fingerprint : group.Fingerprint, again);
        }

        GroupScheduler Scheduler() =>
            new(Recipe.Parse(text), new ParameterGroup("all", 0.1, _ => { }).With("momentum", _ => { }));

        static IEnumerable<string> Texts(IEnumerable<ResumeDifference> differences) =>
            differences.Select(difference => difference.ToString());
    }

    private const string Short = "torch.OneCycleLR(max_lr=0.1, total_steps=20)";
    private const string Twice = "torch.OneCycleLR(max_lr=0.1, total_steps=40)";
    private const string Open = "torch.CyclicLR(0.01, 0.1, 4)";

    // At each step the momentum is that of the call at the step of its own clock at which the rate is.
    [Theory]
    [InlineData($"repeat({Short} * linear(1 -> 0.5, 40), 2)", Short, 40, 2, 0)]
    [InlineData($"repeat(({Open} for 10) * (0.5 for 20), 2)", $"{Open} for 10", 20, 2, 0)]
    [InlineData($"repeat({Open} * linear(1 -> 0.5, 20), 2)", Open, 20, 2, 0)]
    [InlineData($"repeat({Open} * linear(1 -> 0.5, 7), 5)", Open, 7, 5, 0)]
    [InlineData($"delay(repeat({Short} * linear(1 -> 0.5, 33), 3), 11)", Short, 33, 3, 11)]
    [InlineData($"repeat({Short} * linear(1 -> 0.5, 5), 2)", Short, 20, 2, 0)]
    [InlineData($"clamp(repeat(({Short} * linear(1 -> 0.5, 40)) * 0.5, 2), 0, 1)", Short, 40, 2, 0)]
    [InlineData($"repeat(stretch({Short} * linear(1 -> 0.5, 40), 80), 2)", Twice, 80, 2, 0)]
    public void The_momentum_of_a_repeated_product_has_the_period_of_the_rate_not_its_own_length(
        string text,
        string call,
        long turn,
        long count,
        long start
    )
    {
        var bound = Recipe.Parse(text).Bind(Run);
        var (momentum, alone) = (Assert.Single(bound.Companions).Curve, Momentum(call));
        Assert.Equal(bound.Rate.Length, start + turn * count);
        for (var step = 0; step < start + turn * count + 30; step++)
        {
            var since = Math.Max(0, step - start);
            var own = since < turn * count ? since % turn : since - turn * (count - 1);
            Assert.Equal(alone.At(own), momentum.At(step));
        }
    }

    [Fact]
    public void A_delay_inside_repeat_delays_the_momentum_in_each_turn()
    {
        var (alone, momentum) = (Momentum(Short), Momentum($"repeat(delay({Short}, 5) * linear(1 -> 0.5, 40), 3)"));
        for (var step = 0; step < 120; step++)
            Assert.Equal(alone.At(Math.Max(0, step % 40 - 5)), momentum.At(step));
    }

    [Theory]
    [InlineData($"{Short} * {Open} with momentum = 0.9")]
    [InlineData($"0.1 for 5 then ({Short} * {Open}) with momentum = 0.9")]
    [InlineData($"clamp({Short} * {Open}, 0, 1) every 2 with momentum = 0.9")]
    [InlineData($"({Short} * {Open}) * ({Open} for 5) with momentum = 0.9")]
    [InlineData($"repeat(({Short} * {Open}) for 30, 2) with momentum = 0.9")]
    public void Two_factors_may_bring_a_momentum_along_where_the_text_says_what_it_is(string text)
    {
        var bound = Recipe.Parse(text).Bind(Run);
        Assert.Equal(0.9, Assert.Single(bound.Companions).Curve.At(10));
    }

    [Theory]
    [InlineData($"0.1 for 10 then torch.OneCycleLR(max_lr=0.1, total_steps=100) for 0 then {Open}", 0.9, 9)]
    [InlineData($"{Open} for 0 then {Short}", 0.95, 0)]
    [InlineData($"0.1 for 10 then {Open} for 0 then 0.2 for 5 then {Short} for 3", 0.95, 14)]
    [InlineData($"{Open} for 0 then {Short} for 0", 0.95, 5)]
    [InlineData($"{Short} for 5 then {Open} for 0 then 0.1", 0, 0)]
    public void A_part_of_length_0_sets_no_momentum(string text, double momentum, long until)
    {
        var curve = Momentum(text);
        for (var step = 0; step <= until; step++)
            Assert.Equal(momentum == 0 ? Momentum(Short).At(step) : momentum, curve.At(step));
    }

    [Theory]
    [InlineData($"0.1 for 10 then {Open} for 0")]
    [InlineData($"{Plateau} for 0 then 0.1")]
    public void What_never_acts_brings_nothing_along(string text)
    {
        var bound = Recipe.Parse(text).Bind(Run);
        Assert.Empty(bound.Companions);
        Assert.Empty(bound.Feedback);
    }

    [Theory]
    [InlineData("{0}", 5)]
    [InlineData("0.1 for 20 then {0}", 25)]
    [InlineData("0.1 for 20 then (0.2 for 3 then {0}) for 50", 28)]
    [InlineData("delay({0}, 20)", 25)]
    [InlineData("clamp({0}, 0, 1) * 2", 5)]
    [InlineData("{0} every 10", 59)]
    [InlineData("0.1 for 20 then {0} every 10", 79)]
    [InlineData("{0} every 2.5%", 59)]
    [InlineData("(0.1 for 2 then {0}) every 10", 79)]
    [InlineData("stretch(0.1 for 20 then {0} for 10, 60)", 50)]
    [InlineData("repeat({0} for 10, 3)", 5)]
    [InlineData("delay(0.1 for 20 then {0}, 30) for 90", 55)]
    public void Metrics_in_the_warm_up_of_timm_s_plateau_are_not_looked_at_wherever_it_lies(string wrapper, long last)
    {
        const string Timm = "timm.PlateauLRScheduler(warmup_t=5, patience_t=0, mode='min')";
        var feedback = Recipe.Parse(string.Format(null, wrapper, Timm)).Bind(Run).Feedback;
        Assert.Equal(last, Assert.IsType<ReduceOnPlateau>(Assert.Single(feedback)).IgnoreUntilStep);
    }

    [Fact]
    public void Feedback_of_a_later_part_looks_at_no_metric_before_it()
    {
        var rate = 0.0;
        var scheduler = GroupScheduler.Drive(
            Recipe.Parse("0.1 for 20 then torch.ReduceLROnPlateau(factor=0.5, patience=0)"),
            0.2,
            value => rate = value
        );
        while (scheduler.Step < 20)
        {
            Assert.Equal(0.1, rate);
            scheduler.AdvanceAndObserve(scheduler.Step);
        }
        Assert.Equal(0.2, rate);
        scheduler.AdvanceAndObserve(30);
        Assert.Equal(0.1, rate);
        var greedy = Recipe.Parse("0.1 for 20 then transformers.get_greedy_schedule()").Bind(Run).Feedback;
        Assert.Equal(19, Assert.IsType<GreedyRate>(Assert.Single(greedy)).IgnoreUntilStep);
    }

    [Theory]
    [InlineData("(repeat((fastai.SchedExp(0, 1)) for 8, 3)) then 0.01")]
    [InlineData("delay(fastai.SchedExp(0, 1) for 8, 5)")]
    [InlineData("warmup(5) then fastai.SchedExp(0, 1) for 8")]
    [InlineData("0.1 for 5 then fastai.SchedExp(0, 1) for 8 then 0.01")]
    [InlineData("warmup(5) then (fastai.SchedExp(0, 1) for 8) * 0.5")]
    [InlineData("stretch(warmup(5) then fastai.SchedExp(0, 1) for 8, 40)")]
    public void A_curve_without_a_value_is_refused_with_its_place_where_binding_meets_it(string text)
    {
        var refused = Assert.Throws<ScheduleBindingException>(() => Recipe.Parse(text).Bind(Run));
        Assert.NotEqual(0, refused.Place.Line);
    }

    private static Curve Momentum(string text) => Assert.Single(Recipe.Parse(text).Bind(Run).Companions).Curve;
}
