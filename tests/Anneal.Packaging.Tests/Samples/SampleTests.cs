using System.Text.RegularExpressions;

namespace Anneal.Packaging.Tests.Samples;

public sealed class SampleTests
{
    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples"), "Program.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Names))]
    public async Task Prints_what_its_last_comment_says(string name)
    {
        var said = Regex
            .Match(Repository.Read($"samples/{name}/Program.cs"), @"/\* prints\n(.*?)\*/", RegexOptions.Singleline)
            .Groups[1]
            .Value;
        using var elsewhere = new TemporaryFolder();
        Assert.Equal(
            said,
            (
                await ProcessRun.OutputOfAsync("dotnet", elsewhere.Path, BuildOutput.AssemblyOf($"samples/{name}"))
            ).ReplaceLineEndings("\n")
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_listed_with_the_question_that_it_answers(string name)
    {
        var question = Repository.Read($"samples/{name}/Program.cs").Split('\n')[0]["// ".Length..];
        Assert.Contains(
            $"| [{name}]({name}/Program.cs) | {question} |\n",
            Repository.Read("samples/README.md"),
            StringComparison.Ordinal
        );
    }
}
