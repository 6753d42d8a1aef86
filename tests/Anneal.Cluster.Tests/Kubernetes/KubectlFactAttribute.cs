namespace Anneal.Cluster.Tests.Kubernetes;

/// <summary>A test that needs <c>kubectl</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KubectlFactAttribute : FactAttribute
{
    public KubectlFactAttribute() =>
        Skip = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "kubectl")))
            ? null
            : "kubectl is not installed; apt-get install kubernetes-client, or the program of one's own cluster";
}
