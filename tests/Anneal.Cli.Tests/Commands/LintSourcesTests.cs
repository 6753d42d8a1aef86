using System.Text;
using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

/// <summary><c>anneal lint</c> with Python sources.</summary>
public sealed class LintSourcesTests : IDisposable
{
    private const string Loop = """
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=4)
        for epoch in range(10):
            for x in loader:
                loss = model(x)
                loss.backward()
                optimizer.zero_grad()
                optimizer.step()
            scheduler.step()
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Shows_findings_with_line_and_column_and_what_the_schedulers_were_checked_for()
    {
        var file = folder.Write("train.py", Loop);
        var run = await ToolRun.OfAsync("lint", file, "--steps-per-epoch", "1000");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            {file}
              line 6, column 19: LP001 error: zero_grad stands between backward (line 5) and step (line 7): the update gets gradients of zero, and nothing is learned.
                remedy: move zero_grad before backward, or after step.
              line 1, column 38: torch.StepLR(optimizer, step_size=4): checked for 10 epochs of 1,000 (as said) updates, stepped once an epoch
              1 error; 1 of 1 scheduler checked

            """,
            run.Output
        );
    }

    [Fact]
    public async Task Gives_sources_beside_schedules_in_one_JSON_document()
    {
        var run = await ToolRun.OfAsync(
            "lint",
            folder.Write("train.py", Loop),
            "cosine(0.1 -> 0)",
            "--epochs",
            "10",
            "--steps-per-epoch",
            "100",
            "--json"
        );
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(1, document.RootElement.GetProperty("schedules").GetArrayLength());
        var source = document.RootElement.GetProperty("sources")[0];
        var finding = source.GetProperty("findings")[0];
        Assert.Equal(
            ("LP001", "error", 6, 19),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("severity").GetString(),
                finding.GetProperty("line").GetInt32(),
                finding.GetProperty("column").GetInt32()
            )
        );
        Assert.Equal(
            "10 (as said) epochs of 100 (as said) updates, stepped once an epoch",
            source.GetProperty("schedulers")[0].GetProperty("run").GetString()
        );
    }

    [Theory]
    [InlineData(
        "s = StepLR(optimizer, 3)",
        "nothing steps it in this file; say how it is, with --epochs and --step-every"
    )]
    [InlineData(
        "s = StepLR(optimizer, 3)\nfor epoch in range(4):\nfor x in loader:\noptimizer.step()\ns.step()",
        "indentation lost at line 3; say it with --step-every"
    )]
    public async Task Names_the_options_that_say_what_a_source_does_not(string source, string why)
    {
        var file = folder.Write("train.py", $"{source}\n");
        Assert.Contains($"{why}\n", await ToolRun.OutputOfAsync("lint", file), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await ToolRun.OutputOfAsync("lint", file, "--json"));
        var scheduler = json.RootElement.GetProperty("sources")[0].GetProperty("schedulers")[0];
        Assert.EndsWith(why, scheduler.GetProperty("unchecked").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_hides_nothing_of_the_others()
    {
        var latin = folder.File("latin.py");
        await File.WriteAllBytesAsync(latin, [.. "x = 1\ny = '"u8, 0xE9, .. "'\n"u8]);
        string[] refused =
        [
            latin,
            folder.Write("large.py", new string('#', 1_000_001)),
            folder.Write("none.ipynb", "{}"),
            folder.Write("notes.txt", "x"),
            folder.File("absent.py"),
        ];
        string[] arguments = ["lint", .. refused[..2], folder.Write("train.py", Loop), .. refused[2..]];

        var run = await ToolRun.OfAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 6, column 19: LP001 error", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"{latin}\n  not checked: it is not UTF-8, as byte 11 shows",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(refused.Length, run.Error.TrimEnd().Split('\n').Length);

        using var json = JsonDocument.Parse((await ToolRun.OfAsync([.. arguments, "--json"])).Output);
        Assert.Equal(1, json.RootElement.GetProperty("sources").GetArrayLength());
        var told = json.RootElement.GetProperty("refused").EnumerateArray().ToArray();
        Assert.Equal(refused, told.Select(file => file.GetProperty("file").GetString()));
        Assert.All(told, file => Assert.NotEqual("", file.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_source_that_names_its_coding_is_read_whatever_its_letters_are()
    {
        var file = folder.File("latin.py");
        byte[] text = [.. "# -*- coding: latin-1 -*-\n# caf"u8, 0xE9, .. Encoding.UTF8.GetBytes($"\n{Loop}")];
        await File.WriteAllBytesAsync(file, text);
        var run = await ToolRun.OfAsync("lint", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 8, column 19: LP001 error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_with_more_values_than_a_configuration_may_have_is_a_script_all_the_same()
    {
        var values = string.Concat(Enumerable.Range(0, 3000).Select(i => $"table = table + [{i}]\n"));
        var run = await ToolRun.OfAsync("lint", folder.Write("train.py", $"table = [0]\n{values}{Loop}"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("LP001 error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_silent_where_it_is_asked_to() =>
        Assert.Equal(0, (await ToolRun.OfAsync("lint", folder.Write("train.py", Loop), "--silence", "LP001")).ExitCode);

    [Fact]
    public async Task Refuses_what_it_cannot_read()
    {
        Assert.StartsWith(
            $"the source '{folder.File("none.py")}' cannot be read: ",
            await ToolRun.RefusalOfAsync("lint", folder.File("none.py"))
        );
        Assert.Contains("a notebook must be JSON", await ToolRun.RefusalOfAsync("lint", folder.Write("a.ipynb", "{}")));
        Assert.Contains(
            "is a file of a kind that is not read",
            await ToolRun.RefusalOfAsync("lint", folder.Write("train.txt", Loop))
        );
        Assert.Contains(
            "but one was 'LP99'",
            await ToolRun.RefusalOfAsync("lint", folder.Write("train.py", Loop), "--silence", "LP99")
        );
        Assert.StartsWith(
            "of a Python source the run is said by",
            await ToolRun.RefusalOfAsync("lint", folder.File("train.py"), "--steps", "10")
        );
    }
}
