using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>
/// Every command of <c>docs/seeds.md</c> and <c>docs/lint.md</c>, and what the page says that it finds.
/// </summary>
public sealed class SeedsPageTests
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var page in new[] { "docs/seeds.md", "docs/lint.md" })
            foreach (Match line in Regex.Matches(Repository.Read(page), "(?m)^anneal ((?:lint|diff) .*?) +# (.*)$"))
                commands.Add(line.Groups[1].Value, line.Groups[2].Value);
            return commands;
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Finds_what_the_page_says(string command, string finds)
    {
        var arguments = Regex
            .Matches(command, "\"([^\"]*)\"|(\\S+)")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : InRepository(match.Value));
        var run = await ToolRun.OfAsync([.. arguments, "--json"]);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        var found = command.StartsWith("diff", StringComparison.Ordinal)
            ? root.GetProperty("equal").GetBoolean()
                ? "equal"
                : "differ"
            : Codes(root, notes: command.Contains("--fail-on note"));
        Assert.Equal(finds, found);
        Assert.Equal(finds is "equal" or "nothing" ? 0 : 1, run.ExitCode);
    }

    // The page names files from the root of the repository.
    private static string InRepository(string argument) =>
        argument.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, argument) : argument;

    private static string Codes(JsonElement root, bool notes) =>
        string.Join(
            ' ',
            root.GetProperty("schedules")
                .EnumerateArray()
                .Concat(root.GetProperty("sources").EnumerateArray())
                .SelectMany(schedule => schedule.GetProperty("findings").EnumerateArray())
                .Where(finding => notes || finding.GetProperty("severity").GetString() != "note")
                .Select(finding => finding.GetProperty("code").GetString())
                .Distinct()
                .Order()
                .DefaultIfEmpty("nothing")
        );
}
