namespace Anneal;

/// <summary>Random bits that a seed determines for ever: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal static class SplitMix
{
    /// <summary>64 bits; moves the state on.</summary>
    public static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
