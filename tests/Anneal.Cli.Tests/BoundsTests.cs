using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests;

/// <summary>Numbers on the command line have an upper bound, which is held before anything is done.</summary>
public sealed class BoundsTests
{
    public static TheoryData<string, string> NumberOptions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in Tool.Root(Nowhere, [.. Names]).Subcommands)
            foreach (var option in command.Options)
                // Any number is a seed, and any share is below 1.
                if (option.HelpName is "N" or "R" && option.Name != "--seed")
                    data.Add(command.Name, option.Name);
            return data;
        }
    }

    [Theory, MemberData(nameof(NumberOptions))]
    public async Task A_number_that_no_training_has_is_refused_with_the_bound(string command, string option)
    {
        var run = await ToolRun.OfAsync(command, option, "9000000000000000000");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        if (run.Error.Contains($"'{option}'", StringComparison.Ordinal))
            Assert.Matches($"'{option}' must be .+(at most|from .+ to|less than 1)", run.Error);
        else
            Assert.Contains(Errors(command, option), error =>
                error.StartsWith($"'{option}' must be ", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task As_many_trainings_as_no_comparison_makes_are_refused()
    {
        Assert.Equal(
            "1000000 trainings are more than a comparison makes (at most 100000); give fewer schedules, --rates or "
                + "--seeds.",
            await ToolRun.RefusalOfAsync("compare", "base", "--rates", "log:1e-3..1:100", "--seeds", "10000")
        );
    }

    [Theory, InlineData("json"), InlineData("table")]
    public async Task More_rows_than_can_be_held_are_refused(string format)
    {
        Assert.Equal(
            "2000000 rows are too many to hold (at most 1000000); show fewer with --every N, or a shorter run.",
            await ToolRun.RefusalOfAsync("show", "cosine(1 -> 0, 2000000)", "--format", format, "--every", "1")
        );
    }

    [Fact]
    public async Task Rows_that_are_written_as_they_are_made_end_when_asked_to()
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new Interrupting(interrupt, afterWrites: 3);
        Assert.Equal(
            130,
            await Tool.RunAsync(
                ["show", "cosine(1 -> 0, 1000000000)", "--format", "csv"],
                new(output, TextWriter.Null),
                interrupt.Token
            )
        );
    }

    private static ToolConsole Nowhere => new(TextWriter.Null, TextWriter.Null);

    private static IEnumerable<string> Names => Tool.Root(Nowhere, []).Subcommands.Select(command => command.Name);

    private static IEnumerable<string> Errors(string command, string option) =>
        Tool.Root(Nowhere, [command])
            .Parse([command, option, "9000000000000000000"])
            .Errors.Select(error => error.Message);
}
