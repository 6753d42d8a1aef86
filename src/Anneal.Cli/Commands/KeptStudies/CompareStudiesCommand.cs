using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study compare</c>: two studies beside each other.</summary>
internal sealed class CompareStudiesCommand(ToolConsole console)
    : ToolCommand(
        "compare",
        "Compares two studies: their best, the candidates of both, and whether noise tells them apart."
    )
{
    private const string Meaning = "its name in --store; without --store the FILE or URL of a store with one study.";

    private readonly Argument<string> a = new("A") { Description = $"The one study: {Meaning}" };
    private readonly Argument<string> b = new("B") { Description = $"The other study: {Meaning}" };
    private readonly StoreOptions store = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        ["anneal study compare old.db new.db", "anneal study compare small large --store study.db --json"];

    protected override IEnumerable<Symbol> Symbols => [a, b, store.Store, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var compared = new StudyComparison(
            await ReadAsync(parsed, parsed.GetRequiredValue(a), cancellationToken),
            await ReadAsync(parsed, parsed.GetRequiredValue(b), cancellationToken)
        );
        await results.WriteAsync(
            parsed,
            console,
            shown => compared.Text(shown.Width),
            () => ToolJson.Text(compared.Document(), StudyJson.Default),
            cancellationToken
        );
        return compared.Best is null ? ExitCode.No : ExitCode.Done;
    }

    private async Task<(string Name, FoundResult Found)> ReadAsync(
        ParseResult parsed,
        string text,
        CancellationToken cancellationToken
    )
    {
        var shared = parsed.GetValue(store.Store);
        var stored = shared is null ? StoreOptions.Only(new(text, "", null)) : new(shared, text, null);
        var (_, swept) = await new StudyWork(console, new(), store).ReadAsync(stored, cancellationToken);
        using var database = new StudyDatabase(stored.RequireAddress());
        return (shared is null ? text : stored.Name, new(swept, database.Events(stored.Name)));
    }
}
