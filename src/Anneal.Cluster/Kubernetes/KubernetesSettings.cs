namespace Anneal.Cluster.Kubernetes;

/// <summary>What pods are made of.</summary>
internal sealed record KubernetesSettings
{
    /// <summary>The image, in which the tool is.</summary>
    public required string Image { get; init; }

    /// <summary>Names of resources and how much of each a pod asks for, as in <c>nvidia.com/gpu</c> and
    /// <c>1</c>.</summary>
    public required IReadOnlyList<(string Name, string Quantity)> Resources { get; init; }

    /// <summary>The Secret whose key <c>password</c> is the database's password.</summary>
    public required string Secret { get; init; }

    /// <summary>The PersistentVolumeClaim of the trials' folder, and where it is mounted; null for none.</summary>
    public (string Claim, string Path)? Volume { get; init; }
}
