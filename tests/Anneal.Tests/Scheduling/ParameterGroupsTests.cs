namespace Anneal.Tests.Scheduling;

public sealed class ParameterGroupsTests
{
    [Fact]
    public void Takes_the_groups_of_any_optimizer()
    {
        var groups = new[]
        {
            new Optimizer { Rate = 0.1 },
            new Optimizer { Rate = 0.3 },
        };
        var scheduler = new GroupScheduler(
            Recipe.Parse("base * 0.5"),
            null,
            ParameterGroups.From(groups, group => group.Rate, (group, rate) => group.Rate = rate)
        );
        Assert.Equal([0.05, 0.15], scheduler.Rates);
        Assert.Equal((0.05, 0.15), (groups[0].Rate, groups[1].Rate));
    }

    [Fact]
    public void Takes_further_hyper_parameters_by_name()
    {
        var groups = new[] { new Optimizer(), new Optimizer() };
        var made = ParameterGroups.From(
            groups,
            group => group.Rate,
            (group, rate) => group.Rate = rate,
            ("momentum", (group, value) => group.Momentum = value)
        );
        _ = new GroupScheduler(Recipe.Parse("base with momentum = 0.7"), null, made);
        Assert.Equal((0.7, 0.7), (groups[0].Momentum, groups[1].Momentum));
    }

    [Fact]
    public void Gives_the_rates_of_BEiT_from_the_embeddings_to_the_head()
    {
        // layer_decay ** (num_layers + 1 - i) for i in 0 … num_layers + 1, with 3 layers.
        var layers = Enumerable.Range(0, 5).Select(_ => new Optimizer()).ToArray();
        var groups = ParameterGroups.FromLayers(layers, 1e-3, 0.5, (layer, rate) => layer.Rate = rate);
        Assert.Equal([6.25e-5, 1.25e-4, 2.5e-4, 5e-4, 1e-3], groups.Select(group => group.BaseRate));
        Assert.Equal("layer 0", groups[0].Name);
        _ = new GroupScheduler(Recipe.Parse("base * 0.1"), null, groups);
        Assert.Equal(5e-5, layers[3].Rate, 1e-18);
    }

    [Theory, InlineData(0), InlineData(-0.5), InlineData(double.NaN)]
    public void Refuses_a_decay_that_is_not_positive(double decay) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decay), () =>
            ParameterGroups.FromLayers([new Optimizer()], 0.1, decay, (layer, rate) => layer.Rate = rate)
        );

    [Fact]
    public void Refuses_bounds_out_of_order() =>
        Assert.StartsWith(
            "'least' must be at most 'most' (0.1), but was 0.2.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Optimizer().Group().Clamp(0.2, 0.1)).Message
        );

    [Fact]
    public void Groups_are_named_by_the_program()
    {
        var groups = ParameterGroups.From(
            new[] { ("body", 0.1), ("head", 0.4) },
            (group, index) => $"{index} {group.Item1}",
            group => group.Item2,
            (_, _) => { },
            ("momentum", (_, _) => { })
        );
        Assert.Equal(["0 body", "1 head"], groups.Select(group => group.Name));
        Assert.Equal([0.1, 0.4], groups.Select(group => group.BaseRate));
        _ = new GroupScheduler(Recipe.Parse("base with momentum = 0.9"), groups);
    }

    [Fact]
    public void A_group_never_changes()
    {
        var (first, second) = (double.NaN, double.NaN);
        var group = new ParameterGroup("all", 1, _ => { });
        var one = group.With("momentum", value => first = value).Clamp(0, 0.5);
        var other = one.With("momentum", value => second = value).Clamp(0.1);
        Assert.Equal((null, new RateBounds(0, 0.5)), (group.Bounds, one.Bounds));
        Assert.Equal(new RateBounds(0.1, double.PositiveInfinity), other.Bounds);
        Assert.Throws<ArgumentException>(() => new GroupScheduler(Recipe.Parse("base with momentum = 0.9"), group));
        _ = new GroupScheduler(Recipe.Parse("base with momentum = 0.9"), one);
        Assert.Equal((0.9, double.NaN), (first, second));
        _ = new GroupScheduler(Recipe.Parse("base with momentum = 0.8"), other);
        Assert.Equal((0.9, 0.8), (first, second));
    }
}
