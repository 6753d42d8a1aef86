using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests;

public sealed class TrainingHalfTests
{
    [Theory]
    [InlineData(true, "train", "base")]
    [InlineData(true, "--help", "train")]
    [InlineData(true, "[suggest:9]", "train --ra")]
    [InlineData(true, "show", "0.1", "--format", "png")]
    [InlineData(true, "diff", "0.1", "0.2", "--svg=rates.PNG")]
    [InlineData(false, "show", "0.1", "--format", "svg")]
    [InlineData(false, "show", "train")]
    [InlineData(false, "lint", "--json", "train")]
    [InlineData(false, "--version")]
    [InlineData(false)]
    public void Is_called_where_the_command_is_one_that_trains_or_a_picture_is_painted(
        bool isCalled,
        params string[] arguments
    ) => Assert.Equal(isCalled, TrainingHalf.IsCalled(arguments, command => command == "train"));

    [Fact]
    public void What_is_compiled_just_in_time_trains_itself() =>
        Assert.Equal((true, false), (TrainingHalf.IsThis, Tool.IsForTrainingHalf(["train", "base"])));
}
