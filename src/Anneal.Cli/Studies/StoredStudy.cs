using Anneal.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>A study that is kept.</summary>
/// <param name="Text">The store, as it was given.</param>
/// <param name="Name">The study's name in it.</param>
/// <param name="Checkpoints">The folder of its trials, where one was given.</param>
internal sealed record StoredStudy(string Text, string Name, string? Checkpoints)
{
    private const string LogEnding = ".jsonl";

    /// <summary>One that is gone when its folder is.</summary>
    public static StoredStudy Passing(PassingFolder folder) =>
        new(Path.Combine(folder.Path, "study.db"), StoreOptions.DefaultName, null);

    /// <summary>What a process is called that looks after workers, and trains nothing.</summary>
    public static WorkerName Coordinator { get; } = new("coordinator", null);

    /// <summary>What whoever started this process calls it; null where it was started by hand.</summary>
    public WorkerName? Worker { get; init; }

    /// <summary>Whether it is a log of lines, on which one process works.</summary>
    public bool IsLog => Text.EndsWith(LogEnding, StringComparison.Ordinal);

    /// <summary>The folder of its trials; null where a database is elsewhere and none was given.</summary>
    public string? Folder => Checkpoints ?? (IsLog || Address.IsFile ? $"{Text}.checkpoints" : null);

    /// <summary>The database.</summary>
    public StudyAddress Address => StudyAddress.Parse(Text);

    /// <summary>The database, where it is one.</summary>
    /// <exception cref="UsageException">It is a log.</exception>
    public StudyAddress RequireAddress() =>
        IsLog
            ? throw new UsageException($"'{Text}' is a log of lines, which only the sweep that began it reads.")
            : Address;

    /// <summary>Refuses a log for what reads a database.</summary>
    /// <param name="option">The option that reads it.</param>
    /// <exception cref="UsageException">It is a log.</exception>
    public void RequireDatabaseFor(string option)
    {
        if (IsLog)
            throw new UsageException(
                $"'{option}' needs --store with SQLite or PostgreSQL, or none, but '{Text}' is a log of lines."
            );
    }

    /// <summary>Makes the study on its store.</summary>
    /// <param name="settings">What is searched.</param>
    /// <param name="spec">What whoever works on it has to know.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public Study Open(StudySettings settings, string spec, CancellationToken cancellationToken) =>
        IsLog
            ? new(settings, Text)
            : new(
                settings,
                StudyDatabase.Store(
                    Address,
                    Name,
                    spec,
                    new() { CancellationToken = cancellationToken, Worker = Worker }
                )
            );
}
