namespace Anneal;

/// <summary>Something that is not the same in a saved state and in the program that takes it up.</summary>
/// <param name="What"><c>schedule</c>, <c>base rate</c>, <c>run plan</c>, <c>bounds</c>, or <c>curve</c> where only the
/// fingerprints differ.</param>
/// <param name="Saved">What the state says.</param>
/// <param name="Present">What the program says.</param>
public sealed record ResumeDifference(string What, string Saved, string Present)
{
    /// <summary>The difference in a few words.</summary>
    public override string ToString() => $"{What}: saved {Saved}, now {Present}";
}
