using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Tests.Spaces;

public sealed class SearchSpaceTests
{
    private static readonly Recipe Cosine = Recipe.Parse("cosine(base -> 0)"),
        Constant = Recipe.Parse("constant(base)");

    [Fact]
    public void Every_combination_is_one_candidate()
    {
        var space = new SearchSpace(
            [0.1, 0.2],
            [Cosine, Constant],
            new SearchDimension("optimizer", "sgd", "adamw"),
            new SearchDimension("batch", "32", "64", "128")
        );
        Assert.Equal(24, space.Count);
        var all = Enumerable.Range(0, 24).Select(number => space[number]).ToArray();
        Assert.Equal(24, all.DistinctBy(each => (each.Rate, each.Recipe, each.Values)).Count());
        Assert.Equal((0.2, Constant), (all[3].Rate, all[3].Recipe));
        Assert.Equal([new("optimizer", "adamw"), new("batch", "128")], all[23].Values);
    }

    [Fact]
    public void Rates_are_spread_on_a_logarithmic_axis() =>
        Assert.Equal([0.001, 0.003162, 0.01, 0.03162, 0.1], SearchSpace.LogRates(1e-3, 0.1, 5));

    [Fact]
    public void Unfit_spaces_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SearchSpace([], [Cosine]));
        Assert.Throws<ArgumentException>(() => new SearchSpace([0.1, 0.1], [Cosine]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchSpace([0], [Cosine]));
        Assert.Throws<ArgumentException>(() => new SearchSpace([0.1], [Recipe.Parse("cosine(0.1 -> 0)")]));
        Assert.Throws<ArgumentException>(() => new SearchDimension("momentum"));
        Assert.Throws<ArgumentException>(() =>
            new SearchSpace([0.1], [Cosine], new SearchDimension("a", "1"), new SearchDimension("a", "2"))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchSpace.LogRates(1, 0.1, 3));
    }
}
