using Anneal.Cluster.Shell;
using Anneal.Tests;

namespace Anneal.Cluster.Tests;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("  --partition=gpu   --time=4:00:00 ", new[] { "--partition=gpu", "--time=4:00:00" })]
    [InlineData("--comment='a \"b\" c' -A \"x y\"", new[] { "--comment=a \"b\" c", "-A", "x y" })]
    [InlineData(@"a\ b 'it'\''s' ""q\""\$\n""", new[] { "a b", "it's", @"q""$\n" })]
    [InlineData("'' \"\" x''y", new[] { "", "", "xy" })]
    public void A_text_is_split_as_a_shell_splits_it(string text, string[] words) =>
        Assert.Equal(words, ShellWords.Split(text));

    [Theory]
    [InlineData("'a")]
    [InlineData("\"a")]
    [InlineData("a\\")]
    public void What_is_not_closed_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ShellWords.Split(text));

    [Fact]
    public void What_is_quoted_is_split_into_itself() => Seeded.Try(1, random =>
        {
            const string Signs = "ab '\"\\$`\t\n|&;<>(){}*?!~#=%é";
            string[] words =
            [
                .. Enumerable
                    .Range(0, random.Next(5))
                    .Select(_ => new string([.. random.GetItems<char>(Signs, random.Next(6))])),
            ];
            Assert.Equal(words, ShellWords.Split(ShellWords.Join(words)));
        });

    [Fact]
    public void A_shell_takes_the_same_words()
    {
        if (!OperatingSystem.IsLinux())
            return;
        string[] words = ["a b", "it's", "$HOME", "`x`", "", "*", "a\nb", "\\"];
        var run = ProgramRun.Of(["/bin/sh", "-c", $"printf '%s|' {ShellWords.Join(words)}"]);
        Assert.Equal(string.Join('|', words) + "|", run.Output);
    }
}
