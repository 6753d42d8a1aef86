using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Cli.Studies.Reports;
using Anneal.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Commands.Sweep;

/// <summary><c>anneal sweep</c>: searches rates × schedules × values for a fraction of a grid's cost.</summary>
internal sealed class SweepCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "sweep";
    public const string Description = "Searches rate and schedule by measurement, for a fraction of a grid's cost.";

    private readonly SweepLine line = new();
    private readonly RangeTestOption rangeTest = new(console);
    private readonly StoreOptions store = new();
    private readonly MlflowOptions mlflow = new();
    private readonly ExecutorOptions executor = new();
    private readonly ResultOptions results = new();
    private readonly Option<string?> report = new("--report")
    {
        Description = "HTML file to write; '-' is standard output. Default: none.",
        HelpName = "FILE",
    };

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal sweep --schedules \"cosine(base -> 0)\" \"one_cycle(base, 100%)\" --rates log:1e-3..1:7",
            "anneal sweep --rates log:1e-3..1:9 --strategy asha --store rates.db --report rates.html",
            "anneal sweep --schedules \"warmup(300) then cosine(base -> 0)\" --rates 5e-4,1e-3 --replay runs.csv "
                + "points.csv --steps 50000 --rungs-at 25000 --seeds 1",
            "anneal sweep --rates log:1e-4..1:9 --steps 2000 --store lr.db -- python3 train.py --lr {rate} --steps "
                + "{budget} --seed {seed} --checkpoint {checkpoint}",
        ];

    protected override IEnumerable<Symbol> Symbols =>
        [.. line.Symbols, rangeTest.Option, .. store.All, .. executor.All, .. mlflow.All, report, .. results.All];

    // Programs are given a moment to save, and are all gone when it ends.
    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var swept = Interruptible.Run(() => line.Read(parsed, cancellationToken), cancellationToken);
        results.RequireWritable(parsed);
        mlflow.Check(parsed, console);
        var (stored, page) = (store.Begun(parsed), parsed.GetValue(report));
        if (page is not null)
        {
            stored?.RequireDatabaseFor(report.Name);
            OutputFile.RequireWritable(page);
        }
        var submitted = Submitted(parsed, swept, stored);
        if (submitted is not null && executor.IsDryRun(parsed))
        {
            await results.WriteTextAsync(parsed, console, _ => submitted.Preview(), cancellationToken);
            return ExitCode.Done;
        }
        swept = await rangeTest.ApplyAsync(parsed, swept, stored, cancellationToken);
        var usesFolder = swept.NeedsFolder || swept.Settings.SharesTrunks || page is not null;
        using var folder = stored is null && usesFolder ? new PassingFolder() : null;
        // A report is made from what a database keeps.
        var kept = stored ?? (page is null ? null : StoredStudy.Passing(folder!));
        using var running = kept is null
            ? InMemory(parsed, swept with { Settings = swept.Settings with { Folder = folder?.Path } })
            : new StudyWork(console, line, store, mlflow).Open(
                swept,
                submitted is null ? kept : kept with { Worker = StoredStudy.Coordinator },
                parsed,
                kept.IsLog ? "" : SpecText.Write(parsed, line, swept),
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
        if (page is not null)
            await WriteReportAsync(running.Found, kept!, page);
        var rest = OutputFile.Beside(page, console);
        return await running.WriteResultAsync(parsed, results, rest, stored?.Text, cancellationToken);
    }

    private async Task WriteReportAsync(FoundResult found, StoredStudy kept, string page)
    {
        using var database = new StudyDatabase(kept.RequireAddress());
        var text = StudyReport.Of(found, database, kept.Name).ToHtml();
        await OutputFile.WriteAsync(console, page, text, CancellationToken.None);
    }

    private SubmittedStudy? Submitted(ParseResult parsed, SweptStudy swept, StoredStudy? stored)
    {
        var workers = parsed.GetValue(store.Workers) ?? swept.Workers;
        return executor.Read(parsed, stored, workers, swept.Threads) is { } submitter
            ? new(submitter, stored!, workers, console)
            : null;
    }

    private RunningStudy InMemory(ParseResult parsed, SweptStudy swept) =>
        new(
            swept,
            parsed.GetValue(store.Workers) ?? swept.Workers,
            settings => new Study(settings),
            console,
            () => mlflow.Watchers(parsed, swept, null, console)
        );
}
