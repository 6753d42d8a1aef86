using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("README", "README.md")]
    [InlineData("library", "docs/library.md")]
    [InlineData("library text", "docs/library.md")]
    [InlineData("README study", "README.md")]
    public void Has_the_code_that_the_test_runs(string name, string page) =>
        Assert.Contains(ExampleCode.Block("ReadmeExample.cs", name), Repository.Read(page), StringComparison.Ordinal);

    [Fact]
    public async Task Says_beside_each_line_what_it_prints()
    {
        using var folder = new TemporaryFolder();
        var study = await ReadmeExample.StudyAsync(folder.File("study.db"), Parabola, CancellationToken.None);
        Assert.Equal(ExampleCode.SaidToPrint(Readme), ReadmeExample.Run().Concat(study));
        Assert.Equal(ExampleCode.SaidToPrint(Repository.Read("docs/library.md")), ReadmeExample.RunLibrary());
    }

    [Fact]
    public void Is_a_sentence_a_picture_five_lines_of_code_a_study_in_ten_the_installation_two_commands_and_links()
    {
        var code = Readme.Split("```csharp\n").Skip(1).Select(block => block.Split("\n```")[0].Split('\n').Length);
        Assert.Equal([5, 8], code);
        Assert.Equal(
            ["Install", "Run and test", "Read on"],
            Regex.Matches(Readme, "(?m)^## (.*)$").Select(match => match.Groups[1].Value)
        );
        Assert.InRange(Readme.Split('\n').Length, 1, 85);
    }

    [Fact]
    public async Task Its_study_is_cancelled_and_resumed_and_trains_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var file = folder.File("study.db");
        var trained = new ConcurrentBag<(int, long, ulong)>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ReadmeExample.StudyAsync(file, Train, stop.Token)
        );
        Assert.InRange(trained.Count, 20, 21); // one may end while the other is stopped
        for (var time = 0; time < 2; time++)
            Assert.Equal(
                ["cosine(base -> 0) at 0.1"],
                await ReadmeExample.StudyAsync(file, Train, CancellationToken.None)
            );
        Assert.Equal(18 + 6 + 2 * 3, trained.Count);
        Assert.Equal(trained.Count, trained.Distinct().Count());

        double Train(TrialContext trial)
        {
            trial.CancellationToken.ThrowIfCancellationRequested();
            trained.Add((trial.Candidate.Number, trial.Steps, trial.Seed));
            if (trained.Count == 20)
                stop.Cancel();
            return Parabola(trial);
        }
    }

    private static double Parabola(TrialContext trial)
    {
        var rate = trial.Schedule.Rate;
        var ends = rate.At(trial.Steps - 1) < 0.01 ? 0 : 0.1;
        return Math.Pow(Math.Log10(rate.At(0) / 0.1), 2) + ends + 1.0 / trial.Steps + trial.Seed * 1e-6;
    }

    [Fact]
    public async Task Shows_the_picture_that_the_tool_draws()
    {
        var command = Regex
            .Match(Repository.Read("docs/tool.md"), "(?m)^anneal (show .*) --output docs/images/schedules.svg$")
            .Groups[1]
            .Value;
        var arguments = Regex
            .Matches(command, "\"([^\"]*)\"|(\\S+)")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value);
        Assert.Equal(await ToolRun.OutputOfAsync([.. arguments]), Repository.Read("docs/images/schedules.svg"));
    }

    [Fact]
    public void Links_to_files_that_are_there()
    {
        foreach (Match link in Regex.Matches(Readme, @"\]\(([^)#:]+)\)"))
            Assert.True(
                File.Exists(Path.Combine(Repository.Root, link.Groups[1].Value)),
                $"README.md links to '{link.Groups[1].Value}', which is not there."
            );
    }
}
