using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Training;

/// <summary>Reports and pictures say what they show.</summary>
public sealed class TrainReportTests : IDisposable
{
    private static readonly string[] Quick =
    [
        "--dataset",
        "blobs",
        "--model",
        "mlp",
        "--epochs",
        "4",
        "--batch",
        "64",
        "--threads",
        "1",
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_report_of_one_training_compares_nothing()
    {
        await ToolRun.OfAsync(["train", "cosine(base -> 0)", "--report", folder.File("t.html"), .. Quick]);
        var page = await File.ReadAllTextAsync(folder.File("t.html"));
        foreach (var word in new[] { "compared", "Ranking", "ranked", "standard deviation", "seeds", "cut off" })
            Assert.DoesNotContain(word, Words(page), StringComparison.Ordinal);
        foreach (var word in new[] { "One training: mlp on blobs", "validation accuracy", "test loss", "seed" })
            Assert.Contains(word, page, StringComparison.Ordinal);
        // Every epoch has its point in every chart.
        Assert.Contains("\"x\":[1,2,3,4]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_is_drawn_into_a_file()
    {
        await ToolRun.OfAsync(["train", "cosine(base -> 0)", "--svg", folder.File("t.svg"), .. Quick]);
        var picture = await File.ReadAllTextAsync(folder.File("t.svg"));
        Assert.Equal(3, Regex.Count(picture, "class=\"anneal-chart\""));
    }

    [Fact]
    public async Task A_comparison_is_drawn_into_a_file_and_names_its_rates()
    {
        string[] compare = ["compare", "base", "cosine(base -> 0)", "--rates", "0.01,0.03,0.1", "--seeds", "2"];
        string[] files = ["--report", folder.File("c.html"), "--svg", folder.File("c.svg")];
        await ToolRun.OfAsync([.. compare, .. files, .. Quick]);
        var picture = await File.ReadAllTextAsync(folder.File("c.svg"));
        foreach (var name in new[] { "cosine(base -&gt; 0) at 0.01", "cosine(base -&gt; 0) at 0.1", "base at 0.03" })
            Assert.Contains($">{name}<", picture, StringComparison.Ordinal);
        Assert.DoesNotContain(">base<", picture, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(folder.File("c.html"));
        var grid = page[page.IndexOf("Validation accuracy against rate", StringComparison.Ordinal)..];
        foreach (var rate in new[] { "0.01", "0.03", "0.1" })
            Assert.Contains($">{rate}</text>", grid, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // Without the script and the style sheet, which are the same in all reports.
    private static string Words(string page) =>
        Regex.Replace(page, "<(script|style)[^>]*>.*?</\\1>", "", RegexOptions.Singleline);
}
