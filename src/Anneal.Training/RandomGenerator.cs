using System.Numerics;

namespace Anneal.Training;

/// <summary>Random numbers that a seed determines for ever: xoshiro256** seeded by SplitMix64.</summary>
/// <remarks>
/// <see cref="Random"/> does not promise its algorithm, so a run could not be repeated under a later runtime.
/// Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021), arXiv:1805.01407.
/// Not thread-safe.
/// </remarks>
public sealed class RandomGenerator
{
    private ulong s0,
        s1,
        s2,
        s3;

    /// <param name="seed">Any number; equal seeds give equal sequences.</param>
    public RandomGenerator(ulong seed) =>
        (s0, s1, s2, s3) = (
            SplitMix.Next(ref seed),
            SplitMix.Next(ref seed),
            SplitMix.Next(ref seed),
            SplitMix.Next(ref seed)
        );

    /// <summary>The whole state, to be saved; setting it continues the saved sequence.</summary>
    /// <exception cref="ArgumentException">All four numbers are 0, a state the generator cannot leave.</exception>
    public (ulong, ulong, ulong, ulong) State
    {
        get => (s0, s1, s2, s3);
        set =>
            (s0, s1, s2, s3) =
                value != (0, 0, 0, 0)
                    ? value
                    : throw new ArgumentException(
                        "A generator's state must not be all zeros; give one read from a generator.",
                        nameof(value)
                    );
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform among 0 … <paramref name="bound"/> − 1, without bias.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is less than 1.</exception>
    public int NextInt(int bound)
    {
        var range = (ulong)Require.AtLeast(1, bound);
        var high = Math.BigMul(NextBits(), range, out var low);
        for (var biased = (0 - range) % range; low < biased; )
            high = Math.BigMul(NextBits(), range, out low);
        return (int)high;
    }

    /// <summary>
    /// Puts <paramref name="items"/> into a random order, each order as likely as any other (Fisher and Yates).
    /// </summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var chosen = NextInt(last + 1);
            (items[last], items[chosen]) = (items[chosen], items[last]);
        }
    }
}
