using Anneal.Training.Tests.Architecture;

namespace Anneal.Reporting.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Floors Reporting = new(
        "Anneal.Reporting",
        [
            ["Charts", "TensorBoard", "Mlflow"],
            ["Plotting"],
            ["Svg", "Terminal"],
            ["Html"],
            ["Linting"],
            ["Comparisons"],
        ]
    );

    [Fact]
    public void Every_folder_has_its_floor() => Assert.Empty(Reporting.Unknown());

    [Fact]
    public void Arrows_between_folders_run_down() => Assert.Empty(Reporting.ArrowsUp());
}
