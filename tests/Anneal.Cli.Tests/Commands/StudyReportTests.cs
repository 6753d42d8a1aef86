using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Commands;

/// <summary>A study as a page.</summary>
public sealed partial class StudyReportTests : IDisposable
{
    private static readonly string[] Small = ["--model", "mlp", "--epochs", "4", "--reduction", "2", "--threads", "1"];
    private static readonly string[] Two = ["--schedules", "constant(base)", "cosine(base -> 0)"];

    private readonly TemporaryFolder folder = new();

    private string Page => folder.File("study.html");

    private string Store => folder.File("study.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sweep_without_a_store_writes_a_page_that_needs_nothing_else()
    {
        var run = await ToolRun.OfAsync([
            "sweep",
            .. Two,
            "--rates",
            "0.001,0.03,0.1",
            .. Small,
            "--seeds",
            "2",
            "--report",
            Page,
        ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("best: ", run.Output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Page);
        Assert.DoesNotMatch(Outside(), page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        var command = run.Output.TrimEnd('\n').Split('\n')[^1];
        Assert.Contains(Escaped(command), page, StringComparison.Ordinal);
        // Six on the first rung, three on the next, two on the last; each is there once.
        Assert.Equal(3, Regex.Count(page, "promoted: place [1-3] of 6"));
        Assert.Equal(3, Regex.Count(page, "pruned: place [4-6] of 6, 3 promoted"));
        Assert.Equal(2, Regex.Count(page, "promoted: place [12] of 3"));
        Assert.Equal(1, Regex.Count(page, "pruned: place 3 of 3, 2 promoted"));
        Assert.Equal(6 + 3 + 2, Regex.Count(TableOf(page, "sortable"), "<tr>"));
        // Two schedules on three rungs, drawn small.
        Assert.Equal(6, Regex.Count(page, "anneal-chart small"));
        Assert.Contains("validation_loss against rate after 144 updates, mean ± std of 2 seeds", page);
        Assert.Contains("How validation_loss went over 144 updates", page);
    }

    [Fact]
    public async Task A_stored_study_is_exported_as_a_page_and_rates_within_noise_are_shaded()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // Both have the mean 1, with losses from 0 to 2.
        const string Script =
            "test $1 = 0.2 && loss=$2 || loss=$((2 - $2)); echo '{{\"step\": 9, \"validation_loss\": '$loss'}}'";
        string[] sweep = ["sweep", "--rates", "0.1,0.2", "--steps", "9", "--strategy", "grid", "--store", Store];
        Assert.Equal(
            0,
            (await ToolRun.OfAsync([.. sweep, "--", "sh", "-c", Script, "x", "{rate}", "{seed}"])).ExitCode
        );
        Assert.Equal("", await ToolRun.OutputOfAsync("study", "export", "--store", Store, "--html", Page));
        var page = await File.ReadAllTextAsync(Page);
        Assert.Contains("Shaded: rates from 0.1 to 0.2 that the seeds do not tell from the best", page);
        Assert.Contains("one is promoted of", page);
        var shown = await ToolRun.OutputOfAsync("study", "export", "--store", Store, "--html", "-");
        Assert.Equal(page, shown);
    }

    [Fact]
    public async Task Where_all_diverged_the_page_says_so_and_has_no_chart()
    {
        var run = await ToolRun.OfAsync(["sweep", "--rates", "1e5,3e5", .. Small, "--report", Page]);
        Assert.Equal(1, run.ExitCode);
        var page = await File.ReadAllTextAsync(Page);
        Assert.Contains("No candidate has a value yet.", page);
        Assert.Contains("no candidate came to its end with a value", page);
        Assert.Contains("2 attempts diverged", page);
        Assert.Contains("diverged after 1 update", page);
        Assert.DoesNotContain("<figure>", page);
    }

    [Fact]
    public async Task One_trial_of_one_seed_is_a_study_too()
    {
        var run = await ToolRun.OfAsync(["sweep", "--rates", "0.1", .. Small, "--seeds", "1", "--report", "-"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", run.Output, StringComparison.Ordinal);
        Assert.Contains("one seed does not say", run.Output);
        Assert.Contains("best: ", run.Error);
    }

    [Fact]
    public async Task A_program_that_fails_is_in_the_page_with_why()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var run = await ToolRun.OfAsync(
            "sweep",
            "--rates",
            "0.1,0.2",
            "--steps",
            "9",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--report",
            Page,
            "--",
            "sh",
            "-c",
            "test $1 = 0.2 || exit 3; echo '{{\"step\": 9, \"validation_loss\": 1}}'",
            "trial",
            "{rate}"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("1 attempt failed: [^<]*3", await File.ReadAllTextAsync(Page));
    }

    [Fact]
    public async Task What_does_not_fit_together_is_refused()
    {
        var log = await ToolRun.RefusalOfAsync([
            "sweep",
            "--rates",
            "0.1",
            "--store",
            folder.File("log.jsonl"),
            "--report",
            Page,
        ]);
        Assert.StartsWith("'--report' needs --store with SQLite or PostgreSQL, or none", log, StringComparison.Ordinal);
        Assert.Equal(
            "'--html' and '--json' exclude each other; give one of them.",
            await ToolRun.RefusalOfAsync("study", "export", "--store", Store, "--html", Page, "--json")
        );
        Assert.False(File.Exists(Page));
    }

    private static string Escaped(string text) =>
        text.Replace("\"", "&quot;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string TableOf(string page, string style)
    {
        var begin = page.IndexOf($"<table class=\"{style}\">", StringComparison.Ordinal);
        begin = page.IndexOf("<tbody>", begin, StringComparison.Ordinal);
        return page[begin..page.IndexOf("</tbody>", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"(src|href)\s*=|https?:|url\(|@import|fetch\(|XMLHttpRequest")]
    private static partial Regex Outside();
}
