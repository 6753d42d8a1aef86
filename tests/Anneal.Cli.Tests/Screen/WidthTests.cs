namespace Anneal.Cli.Tests.Screen;

/// <summary>On a terminal of any width everything is whole: no line is longer, no word is broken, no row wrapped.
/// </summary>
public sealed class WidthTests
{
    private static readonly string[] Run = ["--epochs", "30", "--samples", "60000", "--batch", "256"];

    private static readonly Dictionary<string, string[]> Prose = new()
    {
        ["plan"] = ["plan", .. Run],
        ["lint"] =
        [
            "lint",
            "torch.CosineAnnealingLR(T_max=50)",
            "warmup(10ep) then exponential(0.3, factor=0.2, per=1ep) then cosine(0.1 -> 0, 500ep)",
            "--step-every",
            "epoch",
            "--epochs",
            "11",
            "--steps-per-epoch",
            "1000",
        ],
        ["schedules"] = ["schedules"],
        ["refusal"] = ["show", "cosine(0.3 -> 0)", "inverse_sqrt(base)", "--stpes", "1000"],
        ["binding"] = ["show", "warmup(5ep) then cosine(base -> 0)", "--epochs", "30", "--steps-per-epoch", "235"],
        ["verify"] = ["verify-resume", "warmup(5) then cosine(0.1 -> 0, 95) | plateau(patience=3)"],
    };

    private static readonly Dictionary<string, string[]> Pictures = new()
    {
        ["show"] = ["show", "warmup(5ep) then cosine(0.3 -> 0.01)", "one_cycle(0.3, 100%)", .. Run],
        ["table"] = ["show", "warmup(5ep) then cosine(0.3 -> 0.01)", "0.3", "0.1", "--format", "table", .. Run],
        ["diff"] = ["diff", "warmup(5) then cosine(0.3 -> 0.01, 95)", "cosine(0.3 -> 0.01, 95)"],
        ["chart"] = ["lint", "cosine(0.1 -> 0, 50)", "--steps", "20", "--chart"],
        ["schedule"] = ["schedules", "torch.StepLR"],
        ["data"] = ["data", "list"],
        ["compare"] =
        [
            "compare",
            "constant(base)",
            "warmup(10%) then cosine(base -> 0)",
            "constant(base) | plateau(factor=0.5, patience=1)",
            "--rates",
            "0.01,0.02,0.03,0.04",
            .. Quick,
            "--report",
            "/dev/null",
            "--seeds",
            "2",
        ],
        ["find"] = ["find", "warmup(10%) then cosine(base -> 0)", .. Quick[..4], "--seeds", "2", "--steps", "60"],
        ["sweep"] =
        [
            "sweep",
            "--schedules",
            "warmup(10%) then multistep(base, factor=0.5, at=[50%, 75%])",
            "cosine(base -> 0)",
            "--rates",
            "0.05,0.1",
            "--vary",
            "optimizer=sgd,adamw",
            "--vary",
            "weight-decay=0,0.0005",
            "--seeds",
            "2",
            .. Quick,
        ],
        ["transfer"] =
        [
            "transfer",
            "constant(base) then linear(base -> 0, 20%)",
            "cosine(base -> 0)",
            "--rate",
            "1e-3",
            "--steps",
            "25000",
        ],
        ["train"] = ["train", "cosine(base -> 0)", .. Quick],
    };

    private static string[] Quick =>
        ["--dataset", "blobs", "--model", "logistic", "--epochs", "2", "--batch", "64", "--threads", "1"];

    public static TheoryData<string, int> ProseAndWidths => All(Prose.Keys);

    public static TheoryData<string, int> PicturesAndWidths => All(Pictures.Keys);

    [Theory, MemberData(nameof(ProseAndWidths))]
    public async Task Sentences_fold_between_words(string name, int width)
    {
        var shown = await Terminal.ShowAsync(width, Prose[name]);
        Assert.Empty(Terminal.TooLong(shown.Output + shown.Error, width));
        var whole = await Terminal.ShowAsync(null, Prose[name]);
        Assert.Equal(Terminal.Words(whole.Output), Terminal.Words(shown.Output));
        Assert.Equal(Terminal.Words(whole.Error), Terminal.Words(shown.Error));
        Assert.NotEmpty(Terminal.Words(whole.Output + whole.Error));
    }

    [Theory, MemberData(nameof(PicturesAndWidths))]
    public async Task Charts_and_tables_fit(string name, int width)
    {
        var (output, error) = await Terminal.ShowAsync(width, Pictures[name]);
        Assert.NotEmpty(output);
        Assert.Empty(Terminal.TooLong(output + error, width));
    }

    [Fact]
    public async Task A_pipe_folds_nothing()
    {
        var (output, _) = await Terminal.ShowAsync(null, Prose["lint"]);
        Assert.NotEmpty(Terminal.TooLong(output, 120));
    }

    [Theory, InlineData(60), InlineData(80), InlineData(100)]
    public async Task Every_command_has_help_that_fits(int width)
    {
        var (tool, _) = await Terminal.ShowAsync(width, "--help");
        Assert.Empty(Terminal.TooLong(tool, width));
        foreach (var command in Tool.Root(new(TextWriter.Null, TextWriter.Null), []).Subcommands)
        {
            var (help, _) = await Terminal.ShowAsync(width, command.Name, "--help");
            Assert.Contains(command.Name, help, StringComparison.Ordinal);
            // A list of all schedules is what completion is for.
            Assert.DoesNotContain("torch.SWALR", help, StringComparison.Ordinal);
            Assert.Empty(Terminal.TooLong(help, width));
        }
    }

    [Theory, InlineData(60), InlineData(80)]
    public async Task A_caret_stays_under_its_place(int width)
    {
        const string Text =
            "cosine(0.3 -> 0, 10ep) then warmup(4ep) then constant(0.1) then and so on for a good while longer";
        var (_, error) = await Terminal.ShowAsync(width, "show", Text, "--steps", "5");
        Assert.Empty(Terminal.TooLong(error, width));
        var lines = error.TrimEnd('\n').Split('\n');
        Assert.Equal("and", lines[^2][lines[^1].IndexOf('^', StringComparison.Ordinal)..][..3]);
    }

    private static TheoryData<string, int> All(IEnumerable<string> names)
    {
        var data = new TheoryData<string, int>();
        foreach (var name in names)
        foreach (var width in Terminal.Widths)
            data.Add(name, width);
        return data;
    }
}
