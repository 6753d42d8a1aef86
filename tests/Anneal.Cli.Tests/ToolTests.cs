namespace Anneal.Cli.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task Refuses_an_unknown_command_in_one_line()
    {
        Assert.Equal(
            "there is no command 'anneal shw'; did you mean 'show'? See 'anneal --help'.",
            await ToolRun.RefusalOfAsync("shw")
        );
    }

    [Fact]
    public async Task Points_to_the_help_of_the_command_that_was_mistyped()
    {
        Assert.EndsWith(" See 'anneal show --help'.", await ToolRun.RefusalOfAsync("show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cosine(0.3 -> 0, 10%)")]
    [InlineData("cosine(0.3 -> 0)")]
    [InlineData("0.1 then 0.2 for 5")]
    public async Task Names_the_options_that_give_what_a_library_misses(string text) =>
        Assert.EndsWith(
            "the total steps (--steps N, or --epochs N --steps-per-epoch K).",
            await ToolRun.RefusalOfAsync("show", text),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Tells_its_version()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", await ToolRun.OutputOfAsync("--version"));
    }

    [Theory, InlineData("show"), InlineData("schedules")]
    public async Task Closes_the_help_of_a_command_with_examples(string command)
    {
        var help = await ToolRun.OutputOfAsync(command, "--help");
        Assert.Contains($"\nExamples:\n  anneal {command}", help, StringComparison.Ordinal);
    }
}
