using Anneal.Tuning.Rungs;

namespace Anneal.Tuning.Tests.Rungs;

public sealed class SharedTrunkTests
{
    [Theory]
    [InlineData("constant(0.1) then linear(0.1 -> 0, 20%)", "constant(0.1) then linear(0.1 -> 0, 40%)", 600)]
    [InlineData("constant(0.1) then linear(0.1 -> 0, 20%)", "constant(0.1) then linear(0.1 -> 0, 20%)", 1000)]
    [InlineData("warmup(50) then constant(0.1)", "warmup(50) then constant(0.1) then cosine(0.1 -> 0, 10%)", 900)]
    [InlineData("warmup(50) then constant(0.1)", "warmup(60) then constant(0.1)", 0)]
    [InlineData("constant(0.1)", "constant(0.2)", 0)]
    [InlineData("cosine(0.1 -> 0)", "linear(0.1 -> 0)", 0)]
    [InlineData("constant(0.1)", "constant(0.1) | plateau(factor=0.1)", 0)]
    public void Runs_share_what_is_equal_up_to_where_a_part_differs(string first, string second, long shared)
    {
        Assert.Equal(shared, SharedTrunk.Length(Bound(first), Bound(second), 1000));
        Assert.Equal(shared, SharedTrunk.Length(Bound(second), Bound(first), 1000));
    }

    [Fact]
    public void What_is_shared_is_counted_once()
    {
        BoundRecipe[] runs =
        [
            Bound("constant(0.1) then linear(0.1 -> 0, 20%)"),
            Bound("constant(0.1) then linear(0.1 -> 0, 40%)"),
            Bound("constant(0.1) then linear(0.1 -> 0, 10%)"),
            Bound("constant(0.2) then linear(0.2 -> 0, 10%)"),
        ];
        Assert.Equal(1000 + 400 + 200 + 1000, SharedTrunk.StepsOf(runs, 1000));
    }

    [Fact]
    public void A_run_of_a_billion_updates_is_no_loop_over_them() =>
        Assert.Equal(
            600_000_000_000,
            SharedTrunk.Length(
                Bound("constant(0.1) then linear(0.1 -> 0, 20%)", 1_000_000_000_000),
                Bound("constant(0.1) then linear(0.1 -> 0, 40%)", 1_000_000_000_000),
                1_000_000_000_000
            )
        );

    private static BoundRecipe Bound(string text, long steps = 1000) =>
        Recipe.Parse(text).Bind(RunPlan.FromSteps(steps));
}
