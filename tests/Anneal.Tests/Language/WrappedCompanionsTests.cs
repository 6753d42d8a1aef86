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

    private static Curve Momentum(string text) => Assert.Single(Recipe.Parse(text).Bind(Run).Companions).Curve;
}
