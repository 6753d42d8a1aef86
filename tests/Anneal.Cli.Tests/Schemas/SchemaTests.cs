using System.Text.Json;
using System.Text.Json.Nodes;
using Anneal.Cli.CommandLine;
using Anneal.Cli.Commands.Data;
using Anneal.Cli.Output;
using Anneal.Cli.Tests.Docs;
using Json.Schema;

namespace Anneal.Cli.Tests.Schemas;

/// <summary><c>docs/schemas</c> says what <c>--json</c> prints, and <c>--json</c> prints what it says.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Quick =
    [
        "--dataset",
        "blobs",
        "--model",
        "mlp",
        "--epochs",
        "2",
        "--batch",
        "64",
        "--threads",
        "1",
    ];

    public static TheoryData<string> Names => [.. Documents.ByCommand.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task The_page_is_the_type(string command)
    {
        var (type, context) = Documents.ByCommand[command];
        var page = Path.Combine(Repository.Root, PageOf(command));
        var schema = DocumentSchema.Of(command, type, context);
        if (Environment.GetEnvironmentVariable("ANNEAL_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(page, schema);
        Assert.Equal(schema, await File.ReadAllTextAsync(page));
    }

    [Fact]
    public void Every_command_that_prints_JSON_has_a_page() =>
        Assert.Equal(
            Commands(Tool.Root(new(TextWriter.Null, TextWriter.Null), [.. AllNames]), "")
                .Where(command => command.Options.Any(option => option.Name == "--json"))
                .Select(command => command.Path)
                .Order(StringComparer.Ordinal),
            Documents.ByCommand.Keys.Order(StringComparer.Ordinal)
        );

    public static TheoryData<string, string[]> CommandLines =>
        new()
        {
            { "bench", ["bench", "--model", "mlp", "--batch", "16", "--seconds", "0.01", "--trials", "1"] },
            { "compare", ["compare", "base", "1e9", "--seeds", "2", "--report", "/dev/null", .. Quick] },
            { "compare", ["compare", "--preset", "d2l", "--report", "/dev/null", .. Quick] },
            {
                "compare",
                [
                    "compare",
                    "base",
                    "--rates",
                    "0.1,0.2",
                    "--retrain",
                    "--seeds",
                    "1",
                    "--report",
                    "/dev/null",
                    .. Quick,
                ]
            },
            { "convert", ["convert", "torch.OneCycleLR(max_lr=0.1, total_steps=100)", "--to", "optax"] },
            { "convert", ["convert", "inverse_sqrt(0.1)", "--to", "csv", "--steps", "9"] },
            { "data-list", ["data", "list"] },
            { "diff", ["diff", "0.1", "0.2", "--steps", "5"] },
            { "diff", ["diff", "cosine(0.1 -> 0, 5)", "cosine(0.1 -> 0, 5)"] },
            { "find", ["find", "--dataset", "blobs", "--model", "mlp", "--seeds", "1", "--steps", "50"] },
            { "find", ["find", "--dataset", "blobs", "--model", "mlp", "--seeds", "2", "--steps", "60"] },
            {
                "sweep",
                ["sweep", "--rates", "0.1,0.2", "--schedules", "base", "cosine(base -> 0)", "--seeds", "1", .. Quick]
            },
            { "transfer", ["transfer", "base", "cosine(base -> 0)", "--rate", "0.1", "--steps", "100"] },
            { "lint", ["lint", "cosine(0.1 -> 0, 50)", "--steps", "20", "--steps-per-epoch", "5"] },
            { "lint", ["lint", "train.py", "none.py", "config.yaml"] },
            { "plan", ["plan", "--tokens", "1e9", "--sequence-length", "2048", "--batch", "4"] },
            { "plan", ["plan", "--epochs", "30", "--samples", "60000", "--batch", "256"] },
            { "resume-check", ["resume-check", "state.json", "--with", "cosine(0.2 -> 0, 10)"] },
            { "schedules", ["schedules"] },
            { "schedules", ["schedules", "plateau"] },
            { "show", ["show", "torch.OneCycleLR(max_lr=0.1, total_steps=9)", "0.1", "--steps", "9"] },
            { "state", ["state", "state.json"] },
            { "state", ["state", "one_cycle.pt"] },
            { "train", ["train", "base", "--average", "ema", .. Quick] },
            { "train", ["train", "1e9", "--validation", "0", .. Quick] },
            { "verify-resume", ["verify-resume", "cosine(0.1 -> 0, 9)"] },
        };

    [Theory, MemberData(nameof(CommandLines))]
    public async Task What_is_printed_is_what_the_page_says(string command, string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await MakeFilesAsync(folder);
        var run = await ToolRun.OfAsync([.. arguments.Select(Placed), "--json"]);
        Validate(command, run.Output);

        string Placed(string argument)
        {
            if (argument == "one_cycle.pt")
                return Path.Combine(AppContext.BaseDirectory, "Fixtures", argument);
            return argument is "train.py" or "none.py" or "config.yaml" or "state.json"
                ? folder.File(argument)
                : argument;
        }
    }

    [Fact]
    public async Task What_a_store_has_is_printed_as_the_page_says()
    {
        using var folder = new TemporaryFolder();
        string[] store = ["--store", folder.File("study.db")];
        await ToolRun.OfAsync(["sweep", "--rates", "0.1,1e9", "--seeds", "1", .. Quick, .. store]);
        foreach (var command in new[] { "list", "show", "export" })
            Validate($"study-{command}", await ToolRun.OutputOfAsync(["study", command, "--json", .. store]));
    }

    [Fact]
    public void What_a_download_prints_is_what_the_page_says() =>
        Validate("data-get", ToolJson.Text(new FetchedDocument("mnist", "/data", ["a.gz"]), DataJson.Default));

    [Theory, InlineData("\"total_steps\": \"9\""), InlineData("\"total_step\": 9")]
    public async Task The_test_sees_a_wrong_document(string wrong)
    {
        var printed = await ToolRun.OutputOfAsync("plan", "--steps", "9", "--json");
        Assert.False(Evaluate("plan", printed.Replace("\"total_steps\": 9", wrong, StringComparison.Ordinal)).IsValid);
    }

    private static async Task MakeFilesAsync(TemporaryFolder folder)
    {
        await File.WriteAllTextAsync(
            folder.File("train.py"),
            """
            optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
            scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)
            for epoch in range(10):
                for x, y in data:
                    optimizer.zero_grad()
                    loss(net(x), y).backward()
                    optimizer.step()
                scheduler.step()
                print(scheduler.get_lr())  # anneal: ignore[LP014]
            """
        );
        await File.WriteAllTextAsync(
            folder.File("config.yaml"),
            "learning_rate: 0.1\nlr_scheduler_type: cosine\nwarmup_steps: 500\nmax_steps: 100\n"
        );
        var scheduler = new GroupScheduler(
            Recipe.Parse("cosine(0.1 -> 0, 10)"),
            new ParameterGroup("all", 0.1, _ => { })
        );
        await File.WriteAllTextAsync(folder.File("state.json"), scheduler.Save().ToJson());
    }

    private static void Validate(string command, string printed)
    {
        var result = Evaluate(command, printed);
        Assert.True(
            result.IsValid,
            string.Join(
                '\n',
                from detail in result.Details ?? []
                where detail.Errors is not null
                from error in detail.Errors!
                select $"{detail.InstanceLocation}: {error.Key} {error.Value}"
            ) + $"\n{printed[..Math.Min(printed.Length, 2000)]}"
        );
    }

    private static EvaluationResults Evaluate(string command, string printed)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, PageOf(command))))!;
        Close(schema);
        using var document = JsonDocument.Parse(printed);
        return JsonSchema
            .FromText(schema.ToJsonString())
            .Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
    }

    // A reader of documents minds no property more; the test does.
    private static void Close(JsonNode node)
    {
        if (node is JsonArray array)
            foreach (var each in array.OfType<JsonNode>())
                Close(each);
        if (node is not JsonObject schema)
            return;
        foreach (var (_, value) in schema.ToArray())
            if (value is not null)
                Close(value);
        if (schema["properties"] is JsonObject && schema["type"] is not null)
            schema["additionalProperties"] = false;
    }

    private static string PageOf(string command) => Path.Combine("docs", "schemas", $"{command}.schema.json");

    private static IEnumerable<string> AllNames =>
        Tool.Root(new(TextWriter.Null, TextWriter.Null), []).Subcommands.Select(command => command.Name);

    private static IEnumerable<(string Path, IEnumerable<System.CommandLine.Option> Options)> Commands(
        System.CommandLine.Command command,
        string path
    ) =>
        command
            .Subcommands.SelectMany(below => Commands(below, path.Length > 0 ? $"{path}-{below.Name}" : below.Name))
            .Prepend((path, command.Options));
}
