namespace Anneal.Training.Data;

/// <summary>Sets drawn from a seed: nothing to download, and their truth is known.</summary>
public static class SyntheticData
{
    /// <summary>
    /// The batches of the PyTorch tutorial on schedulers: inputs from the standard normal distribution and labels that
    /// have nothing to do with them.
    /// </summary>
    /// <remarks>
    /// There is nothing to learn here but the labels' share: the accuracy on further draws stays near one half.
    /// </remarks>
    /// <param name="seed">The seed of the numbers.</param>
    /// <param name="count">Number of examples. At least 1. The tutorial trains on 1,000 batches of 32.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static DataSet Noise(ulong seed, int count)
    {
        const int features = 10,
            classes = 2;
        var random = new RandomGenerator(seed);
        var inputs = Normal(random, Require.AtLeast(1, count) * features);
        var labels = new byte[count];
        for (var example = 0; example < count; example++)
            labels[example] = (byte)random.NextInt(classes);
        return DataSet.ForClassification("synthetic", new Shape(features), inputs, labels, classes);
    }

    /// <summary>
    /// Points around one centre per class with standard deviation 1 in every feature; the centres themselves are drawn
    /// with standard deviation 3.
    /// </summary>
    /// <param name="seed">The seed of centres and points.</param>
    /// <param name="count">Number of examples, class after class in turn. At least 1.</param>
    /// <param name="classes">Number of classes, 2 to 256.</param>
    /// <param name="features">Numbers per example. At least 1.</param>
    public static DataSet Blobs(ulong seed, int count, int classes, int features)
    {
        const double centreSpread = 3;
        var random = new RandomGenerator(seed);
        var centres = Normal(random, classes * Require.AtLeast(1, features));
        var inputs = Normal(random, Require.AtLeast(1, count) * features);
        var labels = new byte[count];
        for (var example = 0; example < count; example++)
        {
            var label = example % classes;
            labels[example] = (byte)label;
            for (var feature = 0; feature < features; feature++)
                inputs[example * features + feature] += (float)centreSpread * centres[label * features + feature];
        }
        return DataSet.ForClassification("blobs", new Shape(features), inputs, labels, classes);
    }

    /// <summary>
    /// A linear function of normally distributed inputs: <c>2·x₁ − 3.4·x₂ + 4.2</c> plus noise with standard deviation
    /// 0.01.
    /// </summary>
    /// <remarks>
    /// The function and the noise of the d2l book's chapter on linear regression, so that what is learnt can be
    /// compared with the truth.
    /// </remarks>
    /// <param name="seed">The seed of inputs and noise.</param>
    /// <param name="count">Number of examples. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static DataSet Linear(ulong seed, int count)
    {
        const int features = 2;
        const double noise = 0.01;
        var random = new RandomGenerator(seed);
        var inputs = Normal(random, Require.AtLeast(1, count) * features);
        var targets = new float[count];
        for (var example = 0; example < count; example++)
            targets[example] = (float)(
                2 * inputs[example * features] - 3.4 * inputs[example * features + 1] + 4.2 + noise * NextNormal(random)
            );
        return DataSet.ForRegression("linear", new Shape(features), inputs, targets);
    }

    private static float[] Normal(RandomGenerator random, int count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = (float)NextNormal(random);
        return values;
    }

    // G. Box, M. Muller, "A note on the generation of random normal deviates", 1958.
    private static double NextNormal(RandomGenerator random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * double.CosPi(2 * random.NextDouble());
}
