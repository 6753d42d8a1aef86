namespace Anneal.Scheduling;

/// <summary>The one property that every version has.</summary>
internal sealed record VersionOnly(int? Version);
