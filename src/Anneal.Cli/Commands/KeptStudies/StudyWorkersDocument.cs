using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>The JSON of <c>anneal study workers</c>.</summary>
/// <param name="Study">The study's name.</param>
/// <param name="Workers">Its workers, in the order that they were asked for or came.</param>
internal sealed record StudyWorkersDocument(string Study, IReadOnlyList<StudyWorkersDocument.WorkerDocument> Workers)
{
    /// <summary>
    /// A worker: <c>waiting</c> (it was asked for), <c>running</c>, <c>silent</c> (no sign of life for a minute) or
    /// <c>ended</c>; what it is called, where it is, when it was asked for, came, was seen last and ended by the
    /// database's clock, attempts that it began, and why it ended.
    /// </summary>
    internal sealed record WorkerDocument(
        string State,
        string? Name,
        string? Job,
        string? Host,
        long? Process,
        DateTimeOffset? Submitted,
        DateTimeOffset? Started,
        DateTimeOffset? Seen,
        DateTimeOffset? Ended,
        int Trials,
        string? Why
    );

    public static StudyWorkersDocument Of(string study, IReadOnlyList<WorkerRecord> workers) =>
        new(
            study,
            [
                .. workers.Select(worker => new WorkerDocument(
                    StateOf(worker),
                    worker.Name,
                    worker.Job,
                    worker.Host,
                    worker.Process,
                    worker.Submitted,
                    worker.Started,
                    worker.Seen,
                    worker.Ended,
                    worker.Trials,
                    worker.Why
                )),
            ]
        );

    private static string StateOf(WorkerRecord worker)
    {
        if (worker.Ended is not null || worker.IsGone)
            return "ended";
        if (worker.Started is null)
            return "waiting";
        return worker.IsSilent ? "silent" : "running";
    }
}
