using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Models;
using Anneal.Training.Tests.Reference;

namespace Anneal.Training.Tests.Engine.Execution;

public class NetworkEngineGradientTests
{
    public static TheoryData<string> Bodies => [.. SmallModels.All.Keys];

    public static TheoryData<string> BuiltIn => [.. BuiltInModels.All.Select(model => model.Name)];

    [Theory, MemberData(nameof(Bodies))]
    public void Every_layer_and_loss_agrees_with_a_reference_in_double(string body)
    {
        var model = SmallModels.All[body];
        var data = Examples.For(model, SmallModels.Shape, count: 60);
        foreach (var batch in new[] { 1, 15, 16, 17, 32, 51 })
            AssertAgrees(Examples.Network(model, data), data, Examples.Shuffled(60)[..batch], tolerance: 2e-6);
    }

    [Theory, MemberData(nameof(BuiltIn))]
    public void Every_built_in_model_agrees_with_a_reference_in_double(string name)
    {
        var data = Examples.For(BuiltInModels.Named(name), new(1, 28, 28), count: 20);
        AssertAgrees(
            Examples.Network(BuiltInModels.Named(name), data),
            data,
            Examples.Shuffled(20)[..18],
            tolerance: 2e-6
        );
    }

    [Fact]
    public void Sums_longer_than_a_cache_agree_with_a_reference_in_double()
    {
        // Both kinds of sums are computed in several parts: over 900 inputs, and over 450 examples. Neither the 29
        // outputs nor the 900 inputs fill the tiles of the last part.
        var model = BuiltInModels.Mlp(29);
        var data = Examples.For(model, new(1, 30, 30), count: 450);
        AssertAgrees(Examples.Network(model, data), data, Examples.Shuffled(450), tolerance: 4e-6);
    }

    private static void AssertAgrees(Network network, DataSet data, int[] examples, double tolerance)
    {
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(network, workers);
        var result = engine.ComputeGradients(data, examples);

        var reference = new ReferenceNetwork(network);
        var loss = reference.Run(data, examples, out var correct);
        Assert.Equal(loss, result.MeanLoss, tolerance: 1e-6 * Math.Max(1, loss));
        Assert.Equal((correct, examples.Length), (result.CorrectCount, result.ExampleCount));
        foreach (var parameter in network.Parameters)
            Assert.True(
                RelativeDistance(reference.Gradients[parameter], engine.Gradients[parameter]) <= tolerance,
                $"{parameter}: relative distance "
                    + $"{RelativeDistance(reference.Gradients[parameter], engine.Gradients[parameter])}"
            );
    }

    private static double RelativeDistance(double[] expected, ReadOnlySpan<float> actual)
    {
        var (distance, length) = (0.0, 0.0);
        for (var i = 0; i < expected.Length; i++)
        {
            distance += Math.Pow(actual[i] - expected[i], 2);
            length += expected[i] * expected[i];
        }
        return Math.Sqrt(distance / length);
    }
}
