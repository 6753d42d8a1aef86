using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("README", "README.md")]
    [InlineData("library", "docs/library.md")]
    [InlineData("library text", "docs/library.md")]
    [InlineData("library study", "docs/library.md")]
    public void Has_the_code_that_the_test_runs(string name, string page) =>
        Assert.Contains(ExampleCode.Block("ReadmeExample.cs", name), Repository.Read(page), StringComparison.Ordinal);

    [Fact]
    public void Says_beside_each_line_what_it_prints()
    {
        Assert.Equal(ExampleCode.SaidToPrint(Readme), ReadmeExample.Run());
        Assert.Equal(ExampleCode.SaidToPrint(Repository.Read("docs/library.md")), ReadmeExample.RunLibrary());
    }

    [Fact]
    public void Is_a_sentence_a_picture_five_lines_of_code_the_installation_two_commands_and_links()
    {
        var code = Readme.Split("```csharp\n")[1].Split("\n```")[0];
        Assert.Equal(5, code.Split('\n').Length);
        Assert.Equal(
            ["Install", "Run and test", "Read on"],
            Regex.Matches(Readme, "(?m)^## (.*)$").Select(match => match.Groups[1].Value)
        );
        Assert.InRange(Readme.Split('\n').Length, 1, 75);
    }

    [Fact]
    public async Task Finds_the_rate_of_a_parabola_and_finds_it_again_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "study.jsonl");
        var trainings = 0;
        for (var time = 0; time < 2; time++)
            Assert.Equal(["cosine(base -> 0) at 0.1"], await ReadmeExample.StudyAsync(file, Train));
        Assert.Equal(18 + 6 + 2 * 3, trainings);

        double Train(Curve rate, long steps, ulong seed)
        {
            trainings++;
            var ends = rate.At(steps - 1) < 0.01 ? 0 : 0.1;
            return Math.Pow(Math.Log10(rate.At(0) / 0.1), 2) + ends + 1.0 / steps + seed * 1e-6;
        }
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
