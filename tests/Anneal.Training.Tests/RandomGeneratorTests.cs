using Anneal.Training.Tests.Initialization;

namespace Anneal.Training.Tests;

public class RandomGeneratorTests
{
    // The reference implementations at prng.di.unimi.it, SplitMix64 seeded with 0 and xoshiro256** from its first four
    // numbers.
    [Fact]
    public void Gives_the_published_sequence()
    {
        var random = new RandomGenerator(0);
        Assert.Equal(
            (0xE220A8397B1DCDAFul, 0x6E789E6AA1B965F4ul, 0x06C45D188009454Ful, 0xF88BB8A8724C81ECul),
            random.State
        );
        Assert.Equal(0x99EC5F36CB75F2B4ul, random.NextBits());
    }

    [Fact]
    public void A_saved_state_continues_the_sequence()
    {
        var random = new RandomGenerator(5);
        random.NextBits();
        var copy = new RandomGenerator(1) { State = random.State };
        Assert.Equal(random.NextDouble(), copy.NextDouble());
        Assert.Throws<ArgumentException>(() => copy.State = default);
    }

    [Fact]
    public void Numbers_below_a_bound_are_equally_likely()
    {
        var random = new RandomGenerator(1);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[random.NextInt(6)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400)); // 4 standard deviations
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => random.NextInt(0));
    }

    [Fact]
    public void Doubles_fill_the_unit_interval()
    {
        var random = new RandomGenerator(1);
        var numbers = Enumerable.Range(0, 10_000).Select(_ => random.NextDouble()).ToList();
        Assert.All(numbers, number => Assert.InRange(number, 0, 0.9999999999999999));
        Assert.InRange(numbers.Average(), 0.49, 0.51);
    }

    [Fact]
    public void A_shuffle_keeps_every_item()
    {
        var items = Enumerable.Range(0, 100).ToArray();
        new RandomGenerator(1).Shuffle(items.AsSpan());
        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }
}
