using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>Texts that users see are in English as people write it: help, messages, reports.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void No_text_of_the_source_has_an_odd_word()
    {
        var found =
            from file in Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
            let path = Path.GetRelativePath(Repository.Root, file)
            where
                !path.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            from line in File.ReadLines(file).Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from text in Literal().Matches(line.Item).Select(text => text.Value)
            where Odd().IsMatch(text)
            select $"{path}:{line.Index + 1}: {text}";
        Assert.Empty(found);
    }

    [Fact]
    public async Task No_help_has_an_odd_word()
    {
        foreach (var command in Tool.Root(new(TextWriter.Null, TextWriter.Null), []).Subcommands)
            Assert.DoesNotMatch(Odd(), await ToolRun.OutputOfAsync(command.Name, "--help"));
    }

    [Fact]
    public async Task No_description_of_a_schedule_has_an_odd_word() =>
        Assert.DoesNotMatch(Odd(), await ToolRun.OutputOfAsync("schedules", "--json"));

    [Theory]
    [InlineData("a run that is taken up again")]
    [InlineData("the text speaks of 'base'")]
    [InlineData("1 seeds")]
    [InlineData("the run goes on")]
    public void The_test_sees_odd_words(string text) => Assert.Matches(Odd(), text);

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    // after, resumes, again, fix, uses, has no effect, to skip
    [GeneratedRegex(
        @"\b(behind [a-z]|goes on\b|go on\b|went on\b|anew\b|mend(s|ed)?\b|tak(e|en|es|ing) up\b|borne\b|whence\b"
            + @"|thereof\b|for want of\b|speaks? of\b|says nothing\b|nobody\b|are not asked\b|naught\b"
            + @"|1 (seeds|updates|epochs|threads|steps)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Odd();
}
