using Anneal.Analysis;

namespace Anneal.Tests.Analysis;

public sealed class ScheduleDifferenceTests
{
    private static ScheduleDifference Between(string first, string second, long steps)
    {
        var plan = RunPlan.FromSteps(steps);
        return ScheduleDifference.Between(
            Recipe.Parse(first).Bind(plan).Rate,
            Recipe.Parse(second).Bind(plan).Rate,
            plan
        );
    }

    [Fact]
    public void Finds_none_between_two_ways_to_say_one_curve()
    {
        var difference = Between(
            "warmup(5, from=0) then cosine(0.3 -> 0.01, 95)",
            "linear(0 -> 0.3, 5) then cosine(0.3 -> 0.01)",
            100
        );
        Assert.True(
            difference
                is { AreEqual: true, IsExact: true, LargestAbsolute: 0, LargestRelative: 0, Stretch: null, Shift: null }
        );
    }

    [Fact]
    public void Says_where_and_by_how_much()
    {
        var difference = Between(
            "multistep(0.1, factor=0.1, at=[30, 60])",
            "multistep(0.1, factor=0.1, at=[30, 70])",
            90
        );
        Assert.Equal(60, difference.FirstStep);
        Assert.Equal((0.009, 60), (Math.Round(difference.LargestAbsolute, 12), difference.LargestAbsoluteStep));
        Assert.Equal(0.9, difference.LargestRelative, 1e-12);
        Assert.Equal(30 * 0.1 + 30 * 0.01 + 30 * 0.001, difference.FirstArea, 1e-12);
        Assert.Equal(30 * 0.1 + 40 * 0.01 + 20 * 0.001, difference.SecondArea, 1e-12);
    }

    [Theory]
    [InlineData("cosine(0.1 -> 0, 100)", "cosine(0.1 -> 0, 200)", 2.0)]
    [InlineData("cosine(0.1 -> 0, 100)", "cosine(0.1 -> 0, 50)", 0.5)]
    [InlineData("multistep(0.1, factor=0.1, at=[30, 60])", "multistep(0.1, factor=0.1, at=[45, 90])", 1.5)]
    [InlineData("cosine(0.1 -> 0, 100)", "linear(0.1 -> 0, 200)", null)]
    public void Recognizes_a_stretch(string first, string second, double? factor) =>
        Assert.Equal(factor, Between(first, second, 200).Stretch);

    [Theory]
    [InlineData("cosine(0.1 -> 0, 100)", "delay(cosine(0.1 -> 0, 100), 7)", 7L)]
    [InlineData("multistep(0.1, factor=0.1, at=[30, 60])", "multistep(0.1, factor=0.1, at=[29, 59])", -1L)]
    [InlineData("inverse_sqrt(0.1)", "formula(0.1 * (t + 2) ** -0.5)", -1L)]
    [InlineData("cosine(0.1 -> 0, 100)", "cosine(0.1 -> 0, 110)", null)]
    public void Recognizes_a_shift(string first, string second, long? shift) =>
        Assert.Equal(shift, Between(first, second, 200).Shift);

    [Fact]
    public void Compares_a_run_of_a_billion_steps_at_some_of_them()
    {
        var difference = Between("cosine(0.1 -> 0)", "cosine(0.1 -> 0, 999999999)", 1_000_000_000);
        Assert.False(difference.IsExact);
        Assert.False(difference.AreEqual);
        Assert.Equal(0.1 * 5e8, difference.FirstArea, 1.0);
    }

    [Fact]
    public void Refuses_a_plan_without_an_end() =>
        Assert.StartsWith(
            "a curve has no value at step 0",
            Assert
                .Throws<ArgumentException>(() =>
                    ScheduleDifference.Between(
                        Schedule.FromFunction(_ => throw new InvalidOperationException("none")),
                        Schedule.Constant(1),
                        RunPlan.FromSteps(2)
                    )
                )
                .Message
        );
}
