using Anneal.Training.Tests.Architecture;
using Anneal.Tuning.Transfer;

namespace Anneal.Tuning.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Floors Tuning = new(
        "Anneal.Tuning",
        [
            ["Transfer", "Ranges", "Spaces"],
            ["Rungs"],
            ["Trials"],
            ["Strategies", "Replay", "Processes"],
            ["Studies"],
        ]
    );

    [Fact]
    public void Every_folder_has_its_floor() => Assert.Empty(Tuning.Unknown());

    [Fact]
    public void Arrows_between_folders_run_down() => Assert.Empty(Tuning.ArrowsUp());

    [Fact]
    public void Tuning_knows_the_core_and_no_engine() =>
        Assert.Equal(
            ["Anneal.Core"],
            from assembly in typeof(RateTransfer).Assembly.GetReferencedAssemblies()
            where !assembly.Name!.StartsWith("System", StringComparison.Ordinal) // and what it is made of
            where assembly.Name != "Microsoft.Win32.Primitives"
            select assembly.Name
        );
}
