using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class SyntheticDataTests
{
    [Fact]
    public void Noise_is_normal_and_its_labels_are_a_fair_coin()
    {
        var noise = SyntheticData.Noise(seed: 0, count: 32_000);
        var inputs = noise.Inputs.ToArray();
        Assert.Equal((new Shape(10), 2, 320_000), (noise.InputShape, noise.ClassCount, inputs.Length));
        Assert.Equal(0, inputs.Average(), 0.01);
        Assert.Equal(1, inputs.Average(value => (double)value * value), 0.01);
        Assert.Equal(0.6827, inputs.Count(value => Math.Abs(value) < 1) / 320_000.0, 0.005);
        Assert.Equal(0.5, noise.Labels.ToArray().Average(label => (double)label), 0.02);
    }

    [Fact]
    public void Blobs_lie_around_one_centre_per_class()
    {
        var blobs = SyntheticData.Blobs(seed: 3, count: 4_000, classes: 4, features: 2);
        foreach (var label in Enumerable.Range(0, 4))
        {
            var first = Enumerable
                .Range(0, blobs.Count)
                .Where(i => blobs.Labels.Span[i] == label)
                .Select(i => (double)blobs.Inputs.Span[i * 2])
                .ToArray();
            var mean = first.Average();
            Assert.Equal(1000, first.Length);
            Assert.Equal(1, first.Average(value => (value - mean) * (value - mean)), 0.15);
        }
    }

    [Fact]
    public void Linear_data_follow_the_function_up_to_small_noise()
    {
        var linear = SyntheticData.Linear(seed: 0, count: 1_000);
        var errors = Enumerable
            .Range(0, 1_000)
            .Select(i =>
                linear.Targets.Span[i] - (2 * linear.Inputs.Span[2 * i] - 3.4 * linear.Inputs.Span[2 * i + 1] + 4.2)
            )
            .ToArray();
        Assert.Equal(0.01, Math.Sqrt(errors.Average(error => error * error)), 0.001);
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(SyntheticData.Noise(1, 10).Inputs.ToArray(), SyntheticData.Noise(1, 10).Inputs.ToArray());
        Assert.NotEqual(SyntheticData.Noise(1, 10).Inputs.ToArray(), SyntheticData.Noise(2, 10).Inputs.ToArray());
    }

    [Fact]
    public void Refuses_an_empty_set() =>
        Assert.Throws<ArgumentOutOfRangeException>("count", () => SyntheticData.Noise(0, 0));
}
