using System.Text.Json.Nodes;

namespace Anneal.Cli.Tests.Commands;

/// <summary><c>anneal lint Training.cs</c>.</summary>
public sealed class LintCSharpTests : IDisposable
{
    private const string Wrong = """
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        for (var epoch = 0; epoch < 30; epoch++)
        {
            scheduler.step();
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                Loss(batch).backward();
                optimizer.step();
            }
        }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Says_what_is_wrong_with_a_training_in_CSharp_beside_one_in_Python()
    {
        var run = await ToolRun.OfAsync(
            "lint",
            folder.Write("Training.cs", Wrong),
            folder.Write("train.py", "print('no training')\n")
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "line 5, column 15: LP003 warning: the scheduler is stepped",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 warning; 1 of 1 scheduler checked", run.Output, StringComparison.Ordinal);
        Assert.Contains("no scheduler was found in this file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_same_documents_as_for_Python()
    {
        var file = folder.Write("Training.cs", Wrong);
        var json = JsonNode.Parse((await ToolRun.OfAsync("lint", file, "--json")).Output)!;
        Assert.Equal("LP003", (string?)json["sources"]![0]!["findings"]![0]!["code"]);
        Assert.Equal(5, (int)json["sources"]![0]!["findings"]![0]!["line"]!);
        var sarif = JsonNode.Parse((await ToolRun.OfAsync("lint", file, "--format", "sarif")).Output)!;
        Assert.Equal("LP003", (string?)sarif["runs"]![0]!["results"]![0]!["ruleId"]);
    }

    [Fact]
    public async Task Takes_what_else_is_known_of_the_run_and_the_rules_that_are_silenced()
    {
        var right = Wrong
            .Replace("    scheduler.step();\n", "", StringComparison.Ordinal)
            .Replace(
                "        optimizer.step();",
                "        optimizer.step();\n        scheduler.step();",
                StringComparison.Ordinal
            );
        var file = folder.Write("Training.cs", right);
        Assert.Equal(0, (await ToolRun.OfAsync("lint", file)).ExitCode);
        Assert.Contains(
            "LR005",
            (await ToolRun.OfAsync("lint", file, "--steps-per-epoch", "500")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            0,
            (await ToolRun.OfAsync("lint", folder.Write("First.cs", Wrong), "--silence", "LP003")).ExitCode
        );
    }

    [Fact]
    public async Task Fails_where_nothing_was_checked_if_asked_to() =>
        Assert.Equal(
            1,
            (
                await ToolRun.OfAsync("lint", folder.Write("None.cs", "class Nothing { }"), "--fail-on", "unchecked")
            ).ExitCode
        );

    [Fact]
    public async Task Refuses_a_source_whose_brackets_do_not_match_and_reads_the_others()
    {
        var run = await ToolRun.OfAsync(
            "lint",
            folder.Write("Broken.cs", "while (true) {\n"),
            folder.Write("Training.cs", Wrong)
        );
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'}' is missing at line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("LP003", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
