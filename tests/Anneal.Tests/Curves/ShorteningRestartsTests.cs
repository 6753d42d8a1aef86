namespace Anneal.Tests.Curves;

/// <summary>Restarts whose cycles shorten.</summary>
public sealed class ShorteningRestartsTests
{
    [Fact]
    public void Each_cycle_is_half_as_long()
    {
        var rate = Recipe.Parse("restarts(0.1 -> 0, first=64, growth=0.5) for 112").Bind().Rate;
        Assert.All([0, 64, 96], step => Assert.Equal(0.1, rate.At(step), 15));
        Assert.True(rate.At(63) < 0.001 && rate.At(95) < 0.001);
    }

    [Fact]
    public void No_cycle_is_shorter_than_a_step_and_the_end_is_held()
    {
        var rate = Recipe.Parse("restarts(0.1 -> 0.01, first=4, growth=0.5)").Bind().Rate;
        Assert.Equal([0.1, 0.1, 0.1], new long[] { 0, 4, 6 }.Select(step => rate.At(step)));
        Assert.Equal([0.01, 0.01], new long[] { 7, 1_000_000 }.Select(step => rate.At(step)));
        Assert.Equal([4, 6, 7], ((Schedule)rate).Breakpoints(0, 100));
    }

    [Theory]
    [InlineData("restarts(0.1 -> 0, first=100, growth=0.5)", 1_000)]
    [InlineData("warmup(10) then restarts(0.1 -> 0, first=10%, growth=0.5)", 2_000)]
    [InlineData("restarts(0.1 -> 0, first=1, growth=0.1)", 2)]
    public void A_run_that_goes_on_after_the_last_cycle_is_refused(string text, long steps) =>
        Assert.Contains(
            "the cycles become shorter than one step after",
            Assert.Throws<ScheduleBindingException>(() => Recipe.Parse(text).Bind(RunPlan.FromSteps(steps))).Message
        );

    [Theory]
    [InlineData("restarts(0.1 -> 0, first=100, growth=0.5)", 190)]
    [InlineData("restarts(0.1 -> 0, first=100, growth=0.5) for 150 then 0.001", 1_000)]
    [InlineData("restarts(0.1 -> 0, first=100, growth=0.99)", 1_000)]
    public void A_run_that_ends_before_is_taken(string text, long steps)
    {
        var rate = Recipe.Parse(text).Bind(RunPlan.FromSteps(steps)).Rate;
        for (var step = 0; step < steps; step++)
            Assert.InRange(rate.At(step), 0, 0.1);
    }

    [Fact]
    public void PyTorch_refuses_them() =>
        Assert.Throws<ScheduleTextException>(() => Recipe.Parse("torch.CosineAnnealingWarmRestarts(10, T_mult=0.5)"));
}
