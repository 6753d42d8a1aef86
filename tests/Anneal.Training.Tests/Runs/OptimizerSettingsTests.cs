using Anneal.Training.Data;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class OptimizerSettingsTests
{
    private static readonly Network Network = new(
        BuiltInModels.Linear,
        new Shape(1),
        outputCount: 1,
        WeightInitialization.Xavier,
        new RandomGenerator(0)
    );

    private static OptimizerGroup Group(OptimizerSettings settings) =>
        settings.CreateGroup(Network.Parameters, learningRate: 0.25);

    [Theory]
    [InlineData("sgd", typeof(Sgd))]
    [InlineData("adam", typeof(Adam))]
    [InlineData("adamw", typeof(AdamW))]
    [InlineData("rmsprop", typeof(RmsProp))]
    [InlineData("adagrad", typeof(Adagrad))]
    public void Makes_each_optimizer_by_name_with_all_parameters_and_the_rate(string name, Type type)
    {
        var settings = new OptimizerSettings { Kind = OptimizerSettings.ParseKind(name) };
        Assert.Equal(name, settings.Name);
        var optimizer = OptimizerSettings.Create(Network.Weights, Group(settings));
        Assert.IsType(type, optimizer);
        var group = Assert.Single(optimizer.Groups);
        Assert.Equal(Network.Parameters, group.Parameters);
        Assert.Equal(0.25, group.LearningRate);
    }

    [Fact]
    public void Sets_momentum_Nesterov_and_weight_decay()
    {
        var group = Assert.IsType<SgdGroup>(
            Group(
                new()
                {
                    Momentum = 0.9,
                    Nesterov = true,
                    WeightDecay = 1e-4,
                }
            )
        );
        Assert.Equal((0.9, true, 1e-4), (group.Momentum, group.Nesterov, group.WeightDecay));
    }

    [Fact]
    public void Keeps_the_optimizers_own_defaults()
    {
        var group = Assert.IsType<AdamWGroup>(Group(new() { Kind = OptimizerKind.AdamW }));
        Assert.Equal((0.9, 0.999, 0.01), (group.Beta1, group.Beta2, group.WeightDecay));
    }

    [Fact]
    public void Momentum_is_the_beta1_of_Adam() =>
        Assert.Equal(0.8, Assert.IsType<AdamGroup>(Group(new() { Kind = OptimizerKind.Adam, Momentum = 0.8 })).Beta1);

    [Fact]
    public void Refuses_momentum_where_there_is_none() =>
        Assert.Throws<ArgumentException>("name", () => Group(new() { Kind = OptimizerKind.Adagrad, Momentum = 0.9 }));

    [Fact]
    public void Refuses_Nesterov_where_there_is_none()
    {
        var error = Assert.Throws<ArgumentException>(() => Group(new() { Kind = OptimizerKind.Adam, Nesterov = true }));
        Assert.Equal("'Nesterov' is for the optimizer 'sgd' only, but came with 'adam'.", error.Message);
    }

    [Fact]
    public void Refuses_an_unknown_name()
    {
        var error = Assert.Throws<ArgumentException>("name", () => OptimizerSettings.ParseKind("adamax"));
        Assert.StartsWith(
            "There is no optimizer 'adamax'; there are sgd, adam, adamw, rmsprop, adagrad.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_a_kind_that_is_none()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("Kind", () =>
            new OptimizerSettings { Kind = (OptimizerKind)5 }
        );
        Assert.StartsWith("'Kind' must be one of Sgd, Adam, AdamW, RmsProp, Adagrad, but was 5.", error.Message);
    }

    [Fact]
    public void There_is_a_name_for_each_kind() =>
        Assert.Equal(Enum.GetValues<OptimizerKind>(), OptimizerSettings.Names.Select(OptimizerSettings.ParseKind));
}
