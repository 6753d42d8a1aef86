namespace Anneal.Cli.Tests;

/// <summary>Error texts quote at most 80 characters of what came, whatever it was.</summary>
public sealed class LongInputsTests : IDisposable
{
    // The longest message of ours around a quoted word, and the two lines of a text with its caret.
    private const int LongestMessage = 900;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Commands =>
        [
            "show LONG",
            "show LONG(1)",
            "show cosine(LONG=1)",
            "show cosine(1->0,'LONG')",
            "show linear(1->0,4)|then|LONG",
            "show torch.StepLR(30,gamma='LONG')",
            "show formula(t->LONG(t))",
            "show 0.1 --rate LONG",
            "show 0.1 --format LONG",
            "show 1LONG",
            "show @LONG",
            "show LONG.py:rate",
            "LONG",
            "show 0.1 --LONG",
            "schedules LONG",
            "lint LONG.py",
            "lint LONG",
            "convert 0.1 --to LONG",
            "compare --rates LONG",
            "train base --rate 0.1 --dataset LONG",
            "train base --rate 0.1 --model LONG",
            "data get LONG",
            "plan --samples LONG",
            "state FILE.json",
            "resume-check FILE.json --with base",
            "resume-check LONG --with base",
            "train base --rate 0.1 --dataset FILE.csv",
            "show FILE.txt.py:LONG",
            "show FILE.yaml",
        ];

    [Theory, MemberData(nameof(Commands))]
    public async Task A_long_word_is_quoted_in_part(string command) => await RefusesAsync(command, new('z', 3000));

    [Theory, MemberData(nameof(Commands))]
    public async Task Long_words_in_a_row_are_quoted_in_part(string command) =>
        await RefusesAsync(command, string.Join(' ', Enumerable.Repeat("zz z", 800)));

    private async Task RefusesAsync(string command, string text)
    {
        folder.Write("f.json", $$"""{"version": 2, "{{text}}": 1}""");
        folder.Write("f.csv", $"1,0\n1,{text}\n");
        folder.Write("f.txt.py", $"{text} = 1\n");
        folder.Write("f.yaml", $"trainer: {{ {text}: ] }}\n");
        var words = command
            .Split(' ')
            .Select(word => word.Replace('|', ' ').Replace("FILE", folder.File("f"), StringComparison.Ordinal))
            .Select(word => word.Replace("LONG", text, StringComparison.Ordinal));
        var run = await ToolRun.OfAsync([.. words]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.InRange(run.Error.Length, 10, LongestMessage);
        Assert.DoesNotContain(text[..160], run.Error, StringComparison.Ordinal);
    }
}
