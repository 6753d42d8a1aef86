using Anneal.Training.Optimizers;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class OptimizerGroupExtensionsTests
{
    [Fact]
    public void Names_the_momentum_of_SGD()
    {
        var group = new SgdGroup("all", [], learningRate: 0.1);
        group.Setter("momentum")(0.85);
        Assert.Equal(0.85, group.Momentum);
    }

    [Fact]
    public void Names_the_momentum_of_RMSprop()
    {
        var group = new RmsPropGroup("all", []);
        group.Setter("momentum")(0.85);
        Assert.Equal(0.85, group.Momentum);
    }

    [Theory, InlineData("momentum"), InlineData("beta1")]
    public void Names_the_first_beta_of_Adam_twice(string name)
    {
        var group = new AdamGroup("all", []);
        group.Setter(name)(0.85);
        Assert.Equal((0.85, 0.999), (group.Beta1, group.Beta2));
    }

    [Fact]
    public void Names_the_second_beta_of_Adam()
    {
        var group = new AdamGroup("all", []);
        group.Setter("beta2")(0.99);
        Assert.Equal((0.9, 0.99), (group.Beta1, group.Beta2));
    }

    [Fact]
    public void Names_the_weight_decay_of_all()
    {
        var group = new AdagradGroup("all", []);
        group.Setter("weight_decay")(0.5);
        Assert.Equal(0.5, group.WeightDecay);
    }

    [Fact]
    public void Refuses_a_name_that_the_group_does_not_have()
    {
        var error = Assert.Throws<ArgumentException>("name", () => new SgdGroup("all", [], 0.1).Setter("beta1"));
        Assert.StartsWith("The optimizer must have a hyper-parameter 'beta1' to set, but has none", error.Message);
    }
}
