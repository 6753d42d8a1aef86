namespace Anneal.Analysis;

/// <summary>Where one part of a chain ends and the next begins.</summary>
/// <param name="Before">The part that ends.</param>
/// <param name="BeforeLength">After how many ticks of its clock.</param>
/// <param name="After">The part that begins.</param>
/// <param name="StepsPerTick">Steps in one tick of the chain's clock.</param>
internal sealed record Handover(Schedule Before, long BeforeLength, PlacedCurve After, double StepsPerTick)
{
    /// <summary>Where the part that ends was heading.</summary>
    public double Heading => Before.At(BeforeLength);

    /// <summary>Where the next one begins.</summary>
    public double Beginning => After.Schedule!.At(0);
}
