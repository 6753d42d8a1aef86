using System.Text.Json;
using System.Text.Json.Nodes;
using Anneal.Interop.Python;
using Anneal.Lint;
using Json.Schema;

namespace Anneal.Cli.Tests.Commands;

/// <summary><c>anneal lint --format sarif</c>, held against the schema of SARIF 2.1.0.</summary>
public sealed class SarifTests : IDisposable
{
    private const string Source = """
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)
        for epoch in range(10):
            for x, y in data:
                optimizer.zero_grad()
                loss(net(x), y).backward()
                optimizer.step()
            scheduler.step()
            print(scheduler.get_lr())
            scheduler.last_epoch = epoch  # anneal: ignore[LP015]
        """;

    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0-rtm.5.json");
        var schema = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        // Draft 4, of which nothing is used here that draft 7 reads otherwise.
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    });

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Is_valid_for_texts_sources_configurations_and_files_that_cannot_be_read()
    {
        await File.WriteAllTextAsync(folder.File("train.py"), Source);
        await File.WriteAllTextAsync(folder.File("recipe.txt"), "cosine(0.1 -> 0,\n  50)");
        await File.WriteAllTextAsync(
            folder.File("config.yaml"),
            "learning_rate: 0.1\nlr_scheduler_type: cosine\nwarmup_steps: 500\nmax_steps: 100\n"
        );
        var run = await RunAsync("train.py", "config.yaml", "none.py");
        Assert.Equal(2, run.ExitCode);
        var results = Results(run.Output);
        Assert.Contains(results, result => UriOf(result).EndsWith("/train.py", StringComparison.Ordinal));
        Assert.Contains(results, result => UriOf(result).EndsWith("/config.yaml", StringComparison.Ordinal));
        Assert.Contains(results, result => result["suppressions"] is not null);
        var texts = await ToolRun.OfAsync(
            "lint",
            $"@{folder.File("recipe.txt")}",
            "cosine(0.2 -> 0, 50)",
            "--steps",
            "20",
            "--format",
            "sarif"
        );
        Assert.Equal(1, texts.ExitCode);
        Assert.Equal(2, Results(texts.Output).Length);
    }

    [Fact]
    public async Task Points_at_the_line_and_column_of_a_source()
    {
        await File.WriteAllTextAsync(folder.File("train.py"), Source);
        var result = Results((await RunAsync("train.py")).Output)
            .First(each => each["ruleId"]!.GetValue<string>() == "LP014");
        var region = result["locations"]![0]!["physicalLocation"]!["region"]!;
        Assert.Equal((9, 21), (region["startLine"]!.GetValue<int>(), region["startColumn"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Points_into_the_file_of_a_schedule_text()
    {
        await File.WriteAllTextAsync(folder.File("recipe.txt"), "warmup(5) then\ncosine(0.1 -> 0, 500)");
        var run = await ToolRun.OfAsync("lint", $"@{folder.File("recipe.txt")}", "--steps", "20", "-f", "sarif");
        var result = Results(run.Output).First(each => each["ruleId"]!.GetValue<string>() == "LR001");
        Assert.Equal(2, result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_fingerprint_stays_the_same_where_a_line_is_put_in_above_and_is_nobody_elses()
    {
        await File.WriteAllTextAsync(folder.File("train.py"), Source);
        var before = Fingerprints((await RunAsync("train.py")).Output);
        await File.WriteAllTextAsync(folder.File("train.py"), "import torch\n\n" + Source);
        Assert.Equal(before, Fingerprints((await RunAsync("train.py")).Output));
        Assert.Equal(before.Length, before.Distinct().Count());
    }

    [Fact]
    public async Task Every_rule_is_there_with_its_help()
    {
        var run = await ToolRun.OfAsync("lint", "cosine(0.1 -> 0, 20)", "--steps", "20", "--format", "sarif");
        var rules = JsonNode.Parse(run.Output)!["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(
            Linter.Rules.Select(rule => rule.Code).Concat(SourceLinter.Rules.Select(rule => rule.Code)),
            rules.Select(rule => rule!["id"]!.GetValue<string>())
        );
        Assert.All(rules, rule => Assert.InRange(rule!["help"]!["text"]!.GetValue<string>().Length, 20, 2000));
        Assert.All(rules, rule =>
            Assert.DoesNotContain("](", rule!["help"]!["text"]!.GetValue<string>(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_schema_refuses_a_wrong_log()
    {
        using var wrong = JsonDocument.Parse("""{ "version": "2.1.0", "runs": [ { "results": [] } ] }""");
        Assert.False(Schema.Value.Evaluate(wrong.RootElement).IsValid);
    }

    public void Dispose() => folder.Dispose();

    private Task<ToolRun> RunAsync(params string[] files) =>
        ToolRun.OfAsync(["lint", .. files.Select(folder.File), "--format", "sarif"]);

    private static JsonNode[] Results(string output)
    {
        using var document = JsonDocument.Parse(output);
        var checkedLog = Schema.Value.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(
            checkedLog.IsValid,
            string.Join(
                '\n',
                (checkedLog.Details ?? [])
                    .Where(each => each.Errors is not null)
                    .Select(each => $"{each.InstanceLocation} {string.Join("; ", each.Errors!.Values)}")
            )
        );
        return [.. JsonNode.Parse(output)!["runs"]![0]!["results"]!.AsArray().Select(result => result!)];
    }

    private static string[] Fingerprints(string output) =>
        [.. Results(output).Select(result => result["partialFingerprints"]!["annealFinding/v1"]!.GetValue<string>())];

    private static string UriOf(JsonNode result) =>
        result["locations"]![0]!["physicalLocation"]?["artifactLocation"]!["uri"]!.GetValue<string>() ?? "";
}
