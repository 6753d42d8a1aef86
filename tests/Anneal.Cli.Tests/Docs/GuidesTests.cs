using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>What the guides tell their readers to type works, and their schedules are what they are said to be.</summary>
public sealed partial class GuidesTests
{
    private const string Moving = "docs/moving.md",
        Which = "docs/which-schedule.md";

    public static TheoryData<string> Commands =>
        [
            .. from page in new[] { "docs/getting-started.md", Moving, Which }
            from line in Prose.CodeOf(Repository.Read(page))
            where line.StartsWith("anneal ", StringComparison.Ordinal)
            // These read files that a reader has; the other tests of their commands bring some.
            where !line.StartsWith("anneal state", StringComparison.Ordinal)
            where !line.StartsWith("anneal resume-check", StringComparison.Ordinal)
            select line["anneal ".Length..],
        ];

    [Theory, MemberData(nameof(Commands))]
    public async Task Commands_end_well(string command)
    {
        var words = Words().Matches(command).Select(word => word.Groups[word.Groups[1].Success ? 1 : 2].Value);
        await ToolRun.OutputOfAsync([.. words]);
    }

    public static TheoryData<string, string> SchedulersInBothWords
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(Repository.Read(Moving)))
                rows.Add(row.Groups[1].Value, row.Groups[2].Value);
            return rows;
        }
    }

    [Theory, MemberData(nameof(SchedulersInBothWords))]
    public void A_schedulers_two_texts_have_the_same_rates(string framework, string own)
    {
        var plan = RunPlan.FromEpochs(90, stepsPerEpoch: 10);
        var (theirs, ours) = (Rates($"{framework} every 1ep"), Rates(own));
        Assert.Equal(theirs.Length, ours.Length);
        Assert.All(theirs.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.NotEqual(ours[0], ours[^1]);

        double[] Rates(string text)
        {
            var rate = Recipe.Parse(text).Bind(plan, 0.1).Rate;
            return [.. Enumerable.Range(0, 900).Select(step => rate.At(step))];
        }
    }

    [Fact]
    public void Each_scheduler_has_a_row() => Assert.Equal(8, SchedulersInBothWords.Count);

    [Fact]
    public void Every_schedule_that_is_advised_can_be_bound()
    {
        var texts = Advice()
            .Matches(Repository.Read(Which))
            .Select(row => row.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(6, texts.Length);
        Assert.All(texts, text =>
            Assert.InRange(Recipe.Parse(text).Bind(RunPlan.FromSteps(500), 0.1).Rate.At(499), 0, 0.1)
        );
    }

    [Theory]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/library.md")]
    [InlineData("docs/faq.md")]
    [InlineData(Moving)]
    [InlineData(Which)]
    public void Links_lead_to_files_that_are_there(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        Assert.All(Link().Matches(Repository.Read(page)).Select(link => link.Groups[1].Value), file =>
            Assert.True(File.Exists(Path.Combine(folder, file)) || Directory.Exists(Path.Combine(folder, file)), file)
        );
    }

    [GeneratedRegex("\"([^\"]*)\"|(\\S+)")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\| `(torch\.\w+\(.*\))` \| `(.*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| [^|`]+ \| `((?:[^`|]|\\\|)+)` \| [^`|]* \|$", RegexOptions.Multiline)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
