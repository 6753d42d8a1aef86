namespace Anneal;

/// <summary>What a group's rate is kept between, whatever its schedule and feedback say.</summary>
public sealed record RateBounds
{
    /// <param name="least">Lower bound, or −∞ for none.</param>
    /// <param name="most">Upper bound, or +∞ for none; at least <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
    public RateBounds(double least, double most) => (Least, Most) = Require.Bounds(least, most);

    /// <summary>Lower bound, or −∞.</summary>
    public double Least { get; }

    /// <summary>Upper bound, or +∞.</summary>
    public double Most { get; }
}
