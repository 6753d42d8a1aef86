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
    private readonly ConcurrentDictionary<string, int> failures = [];

    /// <param name="swept">What is swept.</param>
    /// <param name="workers">Trials at a time.</param>
    /// <param name="open">Makes the study on its store.</param>
    /// <param name="console">Where progress goes.</param>
    public RunningStudy(SweptStudy swept, int workers, Func<StudySettings, Study> open, ToolConsole console)
    {
        (this.swept, this.workers, this.console) = (swept, workers, console);
        // What is wrong with the command is said before a store is begun.
        trial = swept.TrialFor(swept.Settings.Plan, workers);
        study = open(swept.Settings);
        study.Happened += (_, happened) => Show(happened);
    }

    /// <summary>Writes its rungs.</summary>
    public Task WritePlanAsync() => console.Error.WriteAsync(SweepText.Render(study.Plan));

    /// <summary>Runs it.</summary>
    /// <returns>False where it was interrupted.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await study.RunAsync(trial, workers, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        console.ShowStatus("");
        foreach (var (reason, count) in failures.OrderByDescending(each => each.Value).Take(MostReasons))
            await console.NoteAsync($"{count.Grouped()} {(count == 1 ? "trial" : "trials")} {reason}");
        return true;
    }

    /// <summary>Writes what was found.</summary>
    public async Task<int> WriteResultAsync(
        ParseResult parsed,
        ResultOptions results,
        string? store,
        CancellationToken cancellationToken
    )
    {
        var found = new FoundResult(swept, study.Result);
        await results.WriteAsync(
            parsed,
            console,
            _ => found.Text(),
            () => ToolJson.Text(found.Document(store), SweepJson.Default),
            cancellationToken
        );
        return found.HasBest ? ExitCode.Done : ExitCode.No;
    }

    public void Dispose() => study.Dispose();

    private void Show(StudyEvent happened)
    {
        if (happened.Outcome is not { } outcome)
            return;
        if (Failure(outcome, happened.Reason) is { } failure)
            failures.AddOrUpdate(failure, 1, (_, count) => count + 1);
        var progress = study.Progress;
        console.ShowStatus($"sweep: {progress.Trials} trials, {progress.CostSteps.Grouped()} updates");
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
