using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study workers</c>: where the workers of a study run, and why one ended.</summary>
internal sealed class StudyWorkersCommand(ToolConsole console)
    : ToolCommand("workers", "Lists the workers of a study: where they run, and why one ended.")
{
    private readonly StoreOptions store = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        ["anneal study workers --store postgresql://me@db.example/studies --study lenet"];

    protected override IEnumerable<Symbol> Symbols => [.. store.Chosen, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var stored = store.Found(parsed);
        using var ledger = new WorkerLedger(stored.RequireAddress(), stored.Name, new() { Patience = TimeSpan.Zero });
        var document = StudyWorkersDocument.Of(stored.Name, ledger.Workers());
        await results.WriteAsync(
            parsed,
            console,
            _ => Text(document.Workers),
            () => ToolJson.Text(document, StudyJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static string Text(IReadOnlyList<StudyWorkersDocument.WorkerDocument> workers)
    {
        if (workers.Count == 0)
            return "no worker yet\n";
        var table = new TextTable("worker", "state", "job", "host", ">process", ">trials", "seen", "why");
        foreach (var worker in workers)
            table.Add(
                worker.Name ?? "by hand",
                worker.State,
                worker.Job ?? "",
                worker.Host ?? "",
                worker.Process is { } process ? process.ToString(CultureInfo.InvariantCulture) : "",
                worker.Trials.ToString(CultureInfo.InvariantCulture),
                worker.Seen is { } seen ? seen.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : "",
                worker.Why ?? ""
            );
        return table.ToString();
    }
}
