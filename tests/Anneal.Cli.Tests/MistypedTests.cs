namespace Anneal.Cli.Tests;

/// <summary>A word that is wrong is blamed itself, and the one that was meant is named.</summary>
public sealed class MistypedTests
{
    [Theory]
    [InlineData("there is no command 'anneal shwo'; did you mean 'show'?", "shwo", "constant(1)")]
    [InlineData("there is no command 'anneal conv'; did you mean 'convert'?", "conv")]
    [InlineData("there is no command 'anneal quux'.", "quux", "constant(1)", "--steps", "3")]
    [InlineData("there is no command 'anneal data lst'; did you mean 'list'?", "data", "lst")]
    [InlineData(
        "'anneal show' has no option '--stpes'; did you mean '--steps'?",
        "show",
        "--stpes",
        "3",
        "constant(1)"
    )]
    [InlineData(
        "'anneal show' has no option '--epoch'; did you mean '--epochs'?",
        "show",
        "constant(1)",
        "--epoch",
        "3"
    )]
    [InlineData("'anneal plan' has no option '--batch-size'; did you mean '--batch'?", "plan", "--batch-size", "3")]
    [InlineData(
        "'anneal train' has no option '--learning-rate'; did you mean '--rate'?",
        "train",
        "base",
        "--learning-rate",
        "1"
    )]
    [InlineData("'anneal plan' has no option '-x'.", "plan", "-x")]
    [InlineData("'anneal plan' has no place for 'steps'; did you mean '--steps'?", "plan", "steps", "3")]
    [InlineData("'anneal diff' has no place for '0.3'.", "diff", "0.1", "0.2", "0.3", "--steps", "3")]
    public async Task Is_answered_with_the_word_that_was_meant(string answer, params string[] arguments) =>
        Assert.StartsWith(answer + " See 'anneal ", await ToolRun.RefusalOfAsync(arguments), StringComparison.Ordinal);

    [Theory]
    [InlineData("show", "--steps", "3")]
    [InlineData("lint", "--steps", "3")]
    [InlineData("diff", "0.1", "--steps", "3")]
    [InlineData("train")]
    public async Task A_directory_is_named_where_a_schedule_was_meant(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync([arguments[0], folder.Path, .. arguments.Skip(1)]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"anneal: '{folder.Path}' is a directory, but ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_its_sign_is_answered_with_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("recipe.txt");
        await File.WriteAllTextAsync(file, "cosine(0.1 -> 0, 10)");
        Assert.EndsWith(
            $"a text in a file is given as '@{file}'.",
            await ToolRun.RefusalOfAsync("show", file),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Numbers_below_0_and_words_after_two_dashes_are_no_options()
    {
        Assert.Contains(
            "--rate",
            await ToolRun.RefusalOfAsync("show", "base", "--rate", "-1"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("option", await ToolRun.RefusalOfAsync("show", "--", "--x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_stand_for_the_options_that_are_used_most() =>
        Assert.Equal(
            await ToolRun.OutputOfAsync(
                "show",
                "cosine(base -> 0)",
                "--rate",
                "0.1",
                "--steps",
                "9",
                "--format",
                "csv"
            ),
            await ToolRun.OutputOfAsync("show", "cosine(base -> 0)", "-r", "0.1", "-s", "9", "-f", "csv")
        );

    [Fact]
    public async Task The_former_name_of_an_option_still_works()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "--out", "--output", "-o" })
        {
            var file = folder.File(name.TrimStart('-'));
            Assert.Equal("", await ToolRun.OutputOfAsync("plan", "--steps", "3", "--json", name, file));
            Assert.Contains("\"total_steps\": 3", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
    }
}
