using System.Text.Json.Serialization;

namespace Anneal.Scheduling;

/// <summary>The one property that every version has.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record VersionOnly
{
    public int? Version { get; init; }
}
