using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Initialization;

public class WeightInitializationTests
{
    [Fact]
    public void Xavier_draws_weights_by_both_fans_and_leaves_biases_at_0() =>
        AssertBounds(WeightInitialization.Xavier, weight => Math.Sqrt(6.0 / (weight.FanIn + weight.FanOut)), bias => 0);

    [Fact]
    public void Kaiming_draws_weights_by_their_inputs_and_leaves_biases_at_0() =>
        AssertBounds(WeightInitialization.Kaiming, weight => Math.Sqrt(6.0 / weight.FanIn), bias => 0);

    [Fact]
    public void Torch_draws_weights_and_biases_by_their_inputs() =>
        AssertBounds(
            WeightInitialization.Torch,
            weight => 1 / Math.Sqrt(weight.FanIn),
            bias => 1 / Math.Sqrt(bias.FanIn)
        );

    [Fact]
    public void Fans_count_a_kernels_area()
    {
        var network = new Network(BuiltInModels.LeNet, new(1, 28, 28), 10, WeightInitialization.Xavier, new(1));
        Assert.Equal(
            [
                (25, 150),
                (25, 150),
                (150, 400),
                (150, 400),
                (400, 120),
                (400, 120),
                (120, 84),
                (120, 84),
                (84, 10),
                (84, 10),
            ],
            network.Parameters.Select(parameter => (parameter.FanIn, parameter.FanOut))
        );
    }

    private static void AssertBounds(
        WeightInitialization initialization,
        Func<NetworkParameter, double> weightBound,
        Func<NetworkParameter, double> biasBound
    )
    {
        var network = new Network(BuiltInModels.LeNet, new(1, 28, 28), 10, initialization, new(1));
        foreach (var parameter in network.Parameters)
        {
            var bound = (parameter.IsBias ? biasBound : weightBound)(parameter);
            var largest = network.Weights[parameter].ToArray().Max(MathF.Abs);
            Assert.InRange(largest, 0.7 * bound, bound + 1e-7); // six numbers and more come near the bound
        }
    }
}
