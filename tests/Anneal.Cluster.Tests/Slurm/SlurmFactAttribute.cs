namespace Anneal.Cluster.Tests.Slurm;

/// <summary>A test that needs Slurm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute() => Skip = SlurmCluster.Missing;
}
