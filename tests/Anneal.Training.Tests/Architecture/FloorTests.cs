namespace Anneal.Training.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Floors Training = new(
        "Anneal.Training",
        [
            ["Data", "Losses"],
            ["Data/Download", "Layers", "Engine"],
            ["Engine/Simd", "Initialization", "Optimizers", "Averages"],
            ["Engine/Kernels", "Models"],
            ["Engine/Stages"],
            ["Engine/Execution"],
            ["Runs", "Measuring"],
            ["Checkpoints"],
        ]
    );

    [Fact]
    public void Every_folder_has_its_floor() => Assert.Empty(Training.Unknown());

    [Fact]
    public void Arrows_between_folders_run_down() => Assert.Empty(Training.ArrowsUp());

    [Fact]
    public void A_folder_stands_above_the_one_that_it_lies_in() => Assert.Empty(Training.Sunken());

    [Fact]
    public void An_arrow_up_is_seen()
    {
        var upsideDown = new Floors(
            "Anneal.Training",
            [
                ["Checkpoints"],
                ["Runs"],
                ["Engine/Simd"],
                ["Engine"],
            ]
        );
        Assert.Contains("Checkpoints/CheckpointStore.cs uses Runs", upsideDown.ArrowsUp());
        Assert.Contains("Engine/Simd", upsideDown.Sunken());
        Assert.Contains("Data", upsideDown.Unknown());
    }
}
