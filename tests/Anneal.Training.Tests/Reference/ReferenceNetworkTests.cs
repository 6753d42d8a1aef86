using Anneal.Training.Data;

namespace Anneal.Training.Tests.Reference;

public class ReferenceNetworkTests
{
    private const int EveryNth = 23; // shares no factor with the sizes in use, so every kind of place is met

    public static TheoryData<string> Bodies => [.. SmallModels.All.Keys];

    [Theory, MemberData(nameof(Bodies))]
    public void Agrees_with_finite_differences(string body)
    {
        var model = SmallModels.All[body];
        var data = Examples.For(model, SmallModels.Shape, count: 2);
        int[] examples = [1, 0];
        var reference = new ReferenceNetwork(Examples.Network(model, data));
        reference.Run(data, examples, out _);
        var gradients = reference.Gradients.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        foreach (var (parameter, weights) in reference.Weights)
            for (var i = 0; i < weights.Length; i += EveryNth)
                Assert.Equal(
                    Difference(reference, data, examples, weights, i),
                    gradients[parameter][i],
                    tolerance: 1e-8
                );
    }

    private static double Difference(ReferenceNetwork network, DataSet data, int[] examples, double[] weights, int i)
    {
        const double Step = 1e-5;
        var weight = weights[i];
        weights[i] = weight + Step;
        var above = network.Run(data, examples, out _);
        weights[i] = weight - Step;
        var below = network.Run(data, examples, out _);
        weights[i] = weight;
        return (above - below) / (2 * Step);
    }
}
