namespace Anneal.Cli.Studies;

/// <summary>Works on a study that a store has, as the sweep does that began it.</summary>
internal sealed class StudyWork(ToolConsole console, SweepLine line, StoreOptions store, MlflowOptions? mlflow = null)
{
    private static readonly IStudyWatcher[] Nobody = [];

    /// <summary>Reads what the store has.</summary>
    public async Task<(StudySpec Spec, SweptStudy Swept)> ReadAsync(
        StoredStudy stored,
        CancellationToken cancellationToken
    )
    {
        var (parsed, spec) = SpecText.Read(stored, line);
        if (spec.Folder != Environment.CurrentDirectory)
            await console.NoteAsync(
                $"the study was begun in '{spec.Folder}'; relative paths are read here, in "
                    + $"'{Environment.CurrentDirectory}'."
            );
        var swept = Interruptible.Run(
            () => SpecText.Completed(line.Read(parsed, cancellationToken), spec, stored, cancellationToken),
            cancellationToken
        );
        return (spec, swept);
    }

    /// <summary>The study, ready to run.</summary>
    /// <param name="swept">What is swept.</param>
    /// <param name="stored">Where it is kept.</param>
    /// <param name="given">The command line that says how many trials run at a time.</param>
    /// <param name="spec">What the store keeps where the study begins.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public RunningStudy Open(
        SweptStudy swept,
        StoredStudy stored,
        ParseResult given,
        string spec,
        CancellationToken cancellationToken
    )
    {
        if (swept.NeedsFolder && stored.Folder is null)
            throw new UsageException(
                "programs need a folder that all workers can reach, as in --checkpoints /shared/study."
            );
        var workers = given.GetValue(store.Workers) ?? swept.Workers;
        var placed = swept with { Settings = swept.Settings with { Folder = stored.Folder } };
        return new(
            placed,
            workers,
            settings => stored.Open(settings, spec, cancellationToken),
            console,
            () =>
                [
                    .. mlflow?.Watchers(given, placed, stored, console) ?? [],
                    .. stored.Folder is { } folder ? [new StudyEventFiles(placed, folder, console)] : Nobody,
                ]
        );
    }
}
