using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Commands.Sweep;

/// <summary><c>anneal sweep</c>: searches rates × schedules × values for a fraction of a grid's cost.</summary>
internal sealed class SweepCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "sweep";
    public const string Description = "Searches rate and schedule by measurement, for a fraction of a grid's cost.";

    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly ExecutorOptions executor = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal sweep --schedules \"cosine(base -> 0)\" \"one_cycle(base, 100%)\" --rates log:1e-3..1:7",
            "anneal sweep --rates log:1e-3..1:9 --strategy asha --store rates.db",
            "anneal sweep --schedules \"warmup(300) then cosine(base -> 0)\" --rates 5e-4,1e-3 --replay runs.csv "
                + "points.csv --steps 50000 --rungs-at 25000 --seeds 1",
            "anneal sweep --rates log:1e-4..1:9 --steps 2000 --store lr.db -- python3 train.py --lr {rate} --steps "
                + "{budget} --seed {seed} --checkpoint {checkpoint}",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. line.Symbols, .. store.All, .. executor.All, .. results.All];

    // Programs are given a moment to save, and are all gone when it ends.
    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var swept = Interruptible.Run(() => line.Read(parsed, cancellationToken), cancellationToken);
        results.RequireWritable(parsed);
        var stored = store.Begun(parsed);
        var submitted = Submitted(parsed, swept, stored);
        if (submitted is not null && executor.IsDryRun(parsed))
        {
            await results.WriteTextAsync(parsed, console, _ => submitted.Preview(), cancellationToken);
            return ExitCode.Done;
        }
        using var folder = stored is null && swept.NeedsFolder ? new PassingFolder() : null;
        using var running = stored is null
            ? InMemory(parsed, swept with { Settings = swept.Settings with { Folder = folder?.Path } })
            : new StudyWork(console, line, store).Open(
                swept,
                submitted is null ? stored : stored with { Worker = StoredStudy.Coordinator },
                parsed,
                stored.IsLog ? "" : SpecText.Write(parsed, line, swept),
                cancellationToken
            );
        await running.WritePlanAsync();
        if (
            !await (
                submitted is null
                    ? running.RunAsync(cancellationToken)
                    : running.WatchAsync(submitted, cancellationToken)
            )
        )
            await console.NoteAsync(
                stored is null
                    ? "stopped; with --store FILE a study can be resumed."
                    : $"stopped; the same command resumes from '{stored.Text}'."
            );
        return await running.WriteResultAsync(parsed, results, stored?.Text, cancellationToken);
    }

    private SubmittedStudy? Submitted(ParseResult parsed, SweptStudy swept, StoredStudy? stored)
    {
        var workers = parsed.GetValue(store.Workers) ?? swept.Workers;
        return executor.Read(parsed, stored, workers, swept.Threads) is { } submitter
            ? new(submitter, stored!, workers, console)
            : null;
    }

    private RunningStudy InMemory(ParseResult parsed, SweptStudy swept) =>
        new(swept, parsed.GetValue(store.Workers) ?? swept.Workers, settings => new Study(settings), console);
}
