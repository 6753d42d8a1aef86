using System.Collections.Concurrent;
using Anneal.Cli.Options;
using Anneal.Reporting;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>A study while it runs: its plan, its progress, its result, and why trials failed.</summary>
internal sealed class RunningStudy : IDisposable
{
    private const int MostReasons = 5;

    private readonly SweptStudy swept;
    private readonly int workers;
    private readonly ToolConsole console;
    private readonly Study study;
    private readonly ITrial trial;
    private readonly SweepProgress progress;
    private readonly ConcurrentDictionary<string, int> failures = [];
    private readonly IReadOnlyList<IStudyWatcher> watchers;
    private bool wasInterrupted;

    /// <param name="swept">What is swept.</param>
    /// <param name="workers">Trials at a time.</param>
    /// <param name="open">Makes the study on its store.</param>
    /// <param name="console">Where progress goes.</param>
    /// <param name="watch">Makes those who are told how it goes.</param>
    public RunningStudy(
        SweptStudy swept,
        int workers,
        Func<StudySettings, Study> open,
        ToolConsole console,
        Func<IReadOnlyList<IStudyWatcher>> watch
    )
    {
        (this.swept, this.workers, this.console) = (swept, workers, console);
        // What is wrong with the command is said before a store is begun.
        trial = swept.TrialFor(swept.Settings, workers);
        study = open(swept.Settings);
        watchers = watch();
        progress = new(console, study);
        study.Happened += (_, happened) => Show(happened);
    }

    /// <summary>Writes its rungs.</summary>
    public Task WritePlanAsync() =>
        console.Error.WriteAsync(
            FoldedText.Of(
                SweepText.Render(study.Plan, study.Result.GridSteps, study.SharedSteps, console.ErrorWidth),
                console.ErrorWidth
            )
        );

    /// <summary>Runs it.</summary>
    /// <returns>False where it was interrupted.</returns>
    public Task<bool> RunAsync(CancellationToken cancellationToken) =>
        RunAsync(() => study.RunAsync(trial, workers, cancellationToken), cancellationToken);

    /// <summary>Works on it until it is over, or it is left to others.</summary>
    /// <returns>False where it was interrupted.</returns>
    public Task<bool> WorkAsync(WorkLimits limits, CancellationToken cancellationToken) =>
        RunAsync(() => study.WorkAsync(trial, workers, limits, cancellationToken), cancellationToken);

    /// <summary>Follows it while others work on it.</summary>
    /// <returns>False where it was interrupted.</returns>
    public Task<bool> WatchAsync(SubmittedStudy submitted, CancellationToken cancellationToken) =>
        RunAsync(() => submitted.WatchAsync(study, cancellationToken), cancellationToken);

    private async Task<bool> RunAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        var isOver = false;
        try
        {
            await run();
            isOver = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            wasInterrupted = true;
        }
        finally
        {
            foreach (var watcher in watchers)
                await watcher.EndAsync(isOver);
        }
        console.ClearStatus();
        foreach (var (reason, count) in failures.OrderByDescending(each => each.Value).Take(MostReasons))
            await console.NoteAsync($"{CountText.Of(count, "trial")} {reason}");
        return !wasInterrupted;
    }

    /// <summary>What was found so far.</summary>
    public FoundResult Found => new(swept, study.Result);

    /// <summary>Writes what was found, where it was interrupted so far.</summary>
    public async Task<int> WriteResultAsync(
        ParseResult parsed,
        ResultOptions results,
        ToolConsole shownOn,
        string? store,
        CancellationToken cancellationToken
    )
    {
        var found = Found;
        await results.WriteAsync(
            parsed,
            shownOn,
            shown => found.Text(shown.Width),
            () => ToolJson.Text(found.Document(store, wasInterrupted), SweepJson.Default),
            wasInterrupted ? CancellationToken.None : cancellationToken
        );
        if (wasInterrupted)
            return ExitCode.Interrupted;
        return found.HasBest ? ExitCode.Done : ExitCode.No;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.OfType<IDisposable>())
            watcher.Dispose();
        study.Dispose();
    }

    private void Show(StudyEvent happened)
    {
        if (happened.Outcome is { } outcome && Failure(outcome, happened.Reason) is { } failure)
            failures.AddOrUpdate(failure, 1, (_, count) => count + 1);
        progress.Take(happened);
        foreach (var watcher in watchers)
            watcher.Take(happened);
    }

    private static string? Failure(TrialOutcome outcome, string? reason) =>
        outcome switch
        {
            TrialOutcome.Failed => $"failed: {reason}",
            TrialOutcome.TimedOut => $"took too long: {reason}",
            TrialOutcome.Diverged => "diverged",
            TrialOutcome.Lost => "lost: the process that ran it is gone",
            _ => null,
        };
}
