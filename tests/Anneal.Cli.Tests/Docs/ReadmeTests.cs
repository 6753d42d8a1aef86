using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("README")]
    [InlineData("README text")]
    public void Has_the_code_that_the_test_runs(string name) =>
        Assert.Contains(ExampleCode.Block("ReadmeExample.cs", name), Readme, StringComparison.Ordinal);

    [Fact]
    public void Says_beside_each_line_what_it_prints() =>
        Assert.Equal(ExampleCode.SaidToPrint(Readme), ReadmeExample.Run());

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
