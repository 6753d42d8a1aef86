using Anneal.Training.Tests.Architecture;

namespace Anneal.Cluster.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Floors Cluster = new(
        "Anneal.Cluster",
        [
            ["Shell"],
            ["Local", "Slurm", "Kubernetes", "Commands", "Postgres"],
        ]
    );

    [Fact]
    public void Every_folder_has_its_floor() => Assert.Empty(Cluster.Unknown());

    [Fact]
    public void Arrows_between_folders_run_down() => Assert.Empty(Cluster.ArrowsUp());
}
