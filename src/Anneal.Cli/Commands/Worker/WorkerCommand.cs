using Anneal.Cli.Studies;
using Anneal.Cluster;
using Anneal.Cluster.Slurm;

namespace Anneal.Cli.Commands.Worker;

/// <summary><c>anneal worker</c>: works on a study that another process began, on this machine or another.</summary>
internal sealed class WorkerCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "worker";
    public const string Description = "Works on a study of a store, beside others, until it is over.";

    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly MlflowOptions mlflow = new();
    private readonly WorkLimitOptions limits = new("until the study is over");
    private readonly Option<string?> name = WorkerNameOption.Create();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal worker --store study.db",
            "anneal worker --store postgresql://me@db.example/studies --study lenet --workers 4 --checkpoints "
                + "/shared/lenet",
            "anneal worker --store postgresql://me@db.example/studies --max-time 3:45:00 --idle 60 --checkpoints "
                + "/shared/lenet",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. store.All, .. limits.All, .. mlflow.All, name];

    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        mlflow.Check(parsed, console);
        var stop = limits.Read(parsed, () => SlurmTime.Left(SchedulerJob.OfSlurm()));
        var stored = store.Found(parsed) with { Worker = WorkerNameOption.Of(parsed.GetValue(name)) };
        var work = new StudyWork(console, line, store, mlflow);
        var (_, swept) = await work.ReadAsync(stored, cancellationToken);
        using var running = work.Open(swept, stored, parsed, "", cancellationToken);
        if (await running.WorkAsync(stop, cancellationToken))
            return ExitCode.Done;
        await console.NoteAsync("stopped; what was being trained is trained by others.");
        return ExitCode.Interrupted;
    }
}
