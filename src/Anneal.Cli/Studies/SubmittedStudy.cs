using Anneal.Cluster;
using Anneal.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>A study that others work on while this process looks after them.</summary>
internal sealed class SubmittedStudy(ISubmitter submitter, StoredStudy stored, int workers, ToolConsole console)
{
    /// <summary>What would be handed over.</summary>
    public string Preview()
    {
        var most = workers;
        try
        {
            most = Math.Min(most, submitter.Most);
        }
        catch (SubmitterException)
        {
            // Where nobody can be asked for limits, it is shown as if there were none.
        }
        return string.Concat(
            Enumerable
                .Range(0, (workers + most - 1) / most)
                .Select(batch =>
                    submitter.Preview(WorkerBatch.New(submitter.Kind, Math.Min(most, workers - batch * most)))
                )
        );
    }

    /// <summary>Follows the study to its end.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; workers were told to leave.</exception>
    public async Task WatchAsync(Study study, CancellationToken cancellationToken)
    {
        using var ledger = new WorkerLedger(
            stored.RequireAddress(),
            stored.Name,
            new() { CancellationToken = cancellationToken }
        );
        var workforce = new Workforce(submitter, ledger, workers, console.Clock);
        workforce.Noted += (_, note) => console.NoteAsync(note).GetAwaiter().GetResult();
        var isOver = false;
        try
        {
            await study.WatchAsync(workforce.Look, cancellationToken);
            isOver = true;
        }
        finally
        {
            workforce.Close(alsoRunning: !isOver);
        }
    }
}
