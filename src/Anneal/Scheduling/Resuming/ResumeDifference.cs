namespace Anneal;

/// <summary>Something that is not the same in a saved state and in the program that takes it up.</summary>
public sealed record ResumeDifference
{
    /// <summary>
    /// <c>schedule</c>, <c>base rate</c>, <c>run plan</c>, <c>bounds</c>, or <c>curve</c> where only the fingerprints
    /// differ or one is missing.
    /// </summary>
    public required string What { get; init; }

    /// <summary>What the state says.</summary>
    public required string Saved { get; init; }

    /// <summary>What the program says.</summary>
    public required string Present { get; init; }

    /// <summary>The difference in a few words.</summary>
    public override string ToString() => $"{What}: saved {Saved}, now {Present}";
}
