using Anneal.Cli.Studies;

namespace Anneal.Cli.Commands.Worker;

/// <summary><c>anneal worker</c>: works on a study that another process began, on this machine or another.</summary>
internal sealed class WorkerCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "worker";
    public const string Description = "Works on a study of a store, beside others, until it is over.";

    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly MlflowOptions mlflow = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal worker --store study.db",
            "anneal worker --store postgresql://me@db.example/studies --study lenet --workers 4 --checkpoints "
                + "/shared/lenet",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. store.All, .. mlflow.All];

    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        mlflow.Check(parsed, console);
        var stored = store.Found(parsed);
        var work = new StudyWork(console, line, store, mlflow);
        var (_, swept) = await work.ReadAsync(stored, cancellationToken);
        using var running = work.Open(swept, stored, parsed, "", cancellationToken);
        if (await running.RunAsync(cancellationToken))
            return ExitCode.Done;
        await console.NoteAsync("stopped; what was being trained is trained by others.");
        return ExitCode.Interrupted;
    }
}
