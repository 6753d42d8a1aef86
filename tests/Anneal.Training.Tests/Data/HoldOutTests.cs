using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class HoldOutTests
{
    private static readonly DataSet All = Digits.Read();

    private static int[] CountsPerClass(DataSet set) =>
        [.. set.Labels.ToArray().CountBy(label => label).OrderBy(count => count.Key).Select(count => count.Value)];

    [Fact]
    public void Takes_exactly_as_many_as_asked_and_keeps_the_rest()
    {
        var (kept, heldOut) = HoldOut.Take(All, 359, seed: 0);
        Assert.Equal((1438, 359), (kept.Count, heldOut.Count));
        Assert.Equal(CountsPerClass(All), CountsPerClass(kept.Concat(heldOut)));
    }

    [Fact]
    public void Every_class_keeps_its_share()
    {
        var counts = CountsPerClass(HoldOut.Take(All, 359, seed: 0).HeldOut);
        Assert.All(CountsPerClass(All).Zip(counts), pair =>
            Assert.InRange(pair.Second, pair.First * 359.0 / 1797 - 1, pair.First * 359.0 / 1797 + 1)
        );
    }

    [Fact]
    public void No_example_is_on_both_sides_and_order_is_kept()
    {
        var numbered = DataSet.ForRegression(
            "numbered",
            new Shape(1),
            new float[100],
            Enumerable.Range(0, 100).Select(i => (float)i).ToArray()
        );
        var (kept, heldOut) = HoldOut.Take(numbered, 30, seed: 5);
        Assert.Equal(kept.Targets.ToArray().Order(), kept.Targets.ToArray());
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (float)i), kept.Concat(heldOut).Targets.ToArray().Order());
        Assert.NotEqual(Enumerable.Range(0, 30).Select(i => i * 10f / 3), heldOut.Targets.ToArray());
    }

    [Fact]
    public void The_seed_alone_decides()
    {
        Assert.Equal(
            HoldOut.Take(All, 100, seed: 1).HeldOut.Inputs.ToArray(),
            HoldOut.Take(All, 100, seed: 1).HeldOut.Inputs.ToArray()
        );
        Assert.NotEqual(
            HoldOut.Take(All, 100, seed: 1).HeldOut.Inputs.ToArray(),
            HoldOut.Take(All, 100, seed: 2).HeldOut.Inputs.ToArray()
        );
    }
}
