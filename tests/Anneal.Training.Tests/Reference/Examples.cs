using Anneal.Training.Data;
using Anneal.Training.Initialization;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Reference;

/// <summary>Random data sets and networks to try the engine on.</summary>
internal static class Examples
{
    public static DataSet Classes(Shape shape, int count, int classes, ulong seed = 1)
    {
        var random = new RandomGenerator(seed);
        return DataSet.ForClassification(
            "random",
            shape,
            Numbers(shape.Size * count, random),
            Enumerable.Range(0, count).Select(_ => (byte)random.NextInt(classes)).ToArray(),
            classes
        );
    }

    public static DataSet Targets(Shape shape, int count, ulong seed = 1)
    {
        var random = new RandomGenerator(seed);
        return DataSet.ForRegression("random", shape, Numbers(shape.Size * count, random), Numbers(count, random));
    }

    public static DataSet For(ModelDefinition model, Shape shape, int count, ulong seed = 1) =>
        model.Loss == Loss.CrossEntropy ? Classes(shape, count, classes: 10, seed) : Targets(shape, count, seed);

    public static Network Network(ModelDefinition model, DataSet data, ulong seed = 7) =>
        Training.Models.Network.For(model, data, WeightInitialization.Torch, new RandomGenerator(seed));

    public static int[] Shuffled(int count, ulong seed = 3)
    {
        var examples = Enumerable.Range(0, count).ToArray();
        new RandomGenerator(seed).Shuffle(examples.AsSpan());
        return examples;
    }

    private static float[] Numbers(int count, RandomGenerator random) =>
        Enumerable.Range(0, count).Select(_ => (float)(2 * random.NextDouble() - 1)).ToArray();
}
