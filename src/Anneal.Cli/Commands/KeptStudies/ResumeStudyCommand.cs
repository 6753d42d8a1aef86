using Anneal.Cli.Options;
using Anneal.Cli.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study resume</c>: goes on with a study to its end, as the sweep that began it.</summary>
internal sealed class ResumeStudyCommand(ToolConsole console)
    : ToolCommand("resume", "Runs a study of a store to its end, and says what it found.")
{
    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly MlflowOptions mlflow = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples => ["anneal study resume --store study.db --workers 4"];

    protected override IEnumerable<Symbol> Symbols => [.. store.All, .. mlflow.All, .. results.All];

    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        results.RequireWritable(parsed);
        mlflow.Check(parsed, console);
        var stored = store.Found(parsed);
        var work = new StudyWork(console, line, store, mlflow);
        var (_, swept) = await work.ReadAsync(stored, cancellationToken);
        using var running = work.Open(swept, stored, parsed, "", cancellationToken);
        if (!await running.RunAsync(cancellationToken))
            await console.NoteAsync($"stopped; the same command resumes from '{stored.Text}'.");
        return await running.WriteResultAsync(parsed, results, console, stored.Text, cancellationToken);
    }
}
