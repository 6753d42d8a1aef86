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
    private readonly ToolConsole console;
    private readonly Study study;
    private readonly ITrial trial;
    private readonly ConcurrentDictionary<string, int> failures = [];

    /// <param name="swept">What is swept.</param>
    /// <param name="log">The file of its events; null for none.</param>
    /// <param name="console">Where progress goes.</param>
    public RunningStudy(SweptStudy swept, string? log, ToolConsole console)
    {
        (this.swept, this.console) = (swept, console);
        // What is wrong with the command is said before a file is begun.
        trial = swept.TrialFor(swept.Settings.Strategy.PlanFor(swept.Settings.Space, RungsOf(swept.Settings)));
        study = new(swept.Settings, log);
        study.Happened += (_, happened) => Show(happened);
    }

    /// <summary>Runs it.</summary>
    /// <returns>False where it was interrupted.</returns>
    public async Task<bool> RunAsync(int workers, CancellationToken cancellationToken)
    {
        await console.Error.WriteAsync(SweepText.Render(study.Plan));
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
        var result = study.Result;
        var plan = study.Plan.PlanOf(study.Plan.Rungs.Count - 1);
        var command = result.Best is { } best ? swept.CommandFor?.Invoke(best, plan) : null;
        var goal = swept.Settings.Goal == Goal.Min ? "min" : "max";
        await results.WriteAsync(
            parsed,
            console,
            _ => SweepText.Render(result, swept.Metric, goal, plan, command),
            () => ToolJson.Text(SweepDocument.Of(result, store, command), SweepJson.Default),
            cancellationToken
        );
        return result.Best is null ? ExitCode.No : ExitCode.Done;
    }

    public void Dispose() => study.Dispose();

    private static Tuning.Rungs.RungSettings RungsOf(StudySettings settings) =>
        settings.Rungs with
        {
            TopSeeds = settings.Seeds.Count,
        };

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
