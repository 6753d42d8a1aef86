using Anneal.Tuning.Transfer;

namespace Anneal.Tuning.Tests.Transfer;

public sealed class RateTransferTests
{
    private const string Cooldown20 = "constant(base) then linear(base -> 0, 20%)";
    private static readonly RunPlan Run = RunPlan.FromSteps(25_000);

    [Theory]
    [InlineData("constant(base) then linear(base -> 0, 10%)", 0.8966)]
    [InlineData("constant(base) then linear(base -> 0, 40%)", 1.1810)]
    [InlineData("constant(base) then linear(base -> 0, 60%)", 1.3769)]
    [InlineData("constant(base) then linear(base -> 0, 80%)", 1.6181)]
    [InlineData("constant(base) then linear(base -> 0, 90%)", 1.7670)]
    [InlineData("cosine(base -> 0)", 1.8874)]
    public void Rates_are_carried_from_a_cooldown_of_20_percent(string text, double ratio)
    {
        var transfer = Between(Cooldown20, text, 1e-3, Run);
        Assert.Equal(ratio, transfer.Ratio, 2e-3);
        Assert.Equal(1e-3 * transfer.Ratio, transfer.Rate, 1e-12);
        Assert.Equal((0.8 * transfer.Rate, 1.2 * transfer.Rate), (transfer.Low, transfer.High));
    }

    [Fact]
    public void The_way_back_gives_the_rate_that_it_came_from()
    {
        var there = Between(Cooldown20, "cosine(base -> 0)", 3e-4, Run);
        Assert.Equal(3e-4, Between("cosine(base -> 0)", Cooldown20, there.Rate, Run).Rate, 1e-12);
    }

    [Fact]
    public void A_part_that_does_not_scale_with_base_is_judged_at_the_rate_that_is_found()
    {
        const string Text = "warmup(1000, from=0.02) then cosine(base -> 0.01)";
        var transfer = Between("cosine(base -> base*0.1)", Text, 0.1, Run);
        // At the rate found, the shape itself is the best: as much too great as the first one was.
        double Factor(string text, double rate) =>
            ConvexBound.Of(Recipe.Parse(text).Bind(Run, rate).Rate, 25_000).Gamma;
        Assert.Equal(Factor("cosine(base -> base*0.1)", 0.1), Factor(Text, transfer.Rate), 1e-9);
    }

    [Fact]
    public void A_length_of_their_own_needs_no_plan() =>
        Assert.Equal(
            Between("base for 80 then linear(base -> 0, 20)", "linear(base -> 0, 100)", 0.1).Ratio,
            Between(Cooldown20, "linear(base -> 0)", 0.1, RunPlan.FromSteps(100)).Ratio,
            1e-12
        );

    [Theory]
    [InlineData("cosine(base -> 0, 1000)", "cosine(base -> 0, 5000)", null)]
    [InlineData("cosine(base -> 0, 1000)", "cosine(base -> 0)", 5000L)]
    public void No_rate_is_carried_to_another_length(string from, string to, long? steps)
    {
        var plan = steps is { } total ? RunPlan.FromSteps(total) : null;
        var refusal = Assert.Throws<ArgumentException>(() => Between(from, to, 0.1, plan));
        Assert.Contains("they train for 1000 and 5000", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("half the rate, the rate, and twice the rate", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_update_at_rate_0_is_no_other_length() =>
        Assert.Equal(1, Between("linear(base -> 0, 100)", "linear(base -> 0, 99)", 0.1).Ratio, 0.01);

    [Fact]
    public void Unfit_schedules_are_refused()
    {
        Assert.Contains("must have 'base'", Refusal("cosine(0.1 -> 0)", Cooldown20), StringComparison.Ordinal);
        Assert.Contains(
            "follows measurements",
            Refusal(Cooldown20, "constant(base) | plateau(factor=0.1)"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "neither schedule has an end",
            Assert.Throws<ArgumentException>(() => Between("constant(base)", "constant(base)", 0.1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Between(Cooldown20, Cooldown20, 0, Run));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Between(Cooldown20, Cooldown20, 0.1, RunPlan.FromSteps(200_000_000))
        );
    }

    private static string Refusal(string from, string to) =>
        Assert.Throws<ArgumentException>(() => Between(from, to, 0.1, Run)).Message;

    private static RateTransfer Between(string from, string to, double rate, RunPlan? plan = null) =>
        RateTransfer.Between(Recipe.Parse(from), Recipe.Parse(to), rate, plan);
}
