namespace Anneal.Scheduling;

/// <summary>The one property that every version has.</summary>
internal sealed record VersionOnly
{
    public int? Version { get; init; }
}
