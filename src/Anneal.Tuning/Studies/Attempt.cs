using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>One execution of an assignment: runs the trial, keeps what it reports, and says how it ended.</summary>
internal sealed class Attempt(
    StudySettings settings,
    StudyHistory history,
    Assignment assignment,
    Action<StudyEvent> record
)
{
    private readonly List<double> kept = [];
    private long lastStep;
    private bool isDiverged;

    /// <summary>Runs it.</summary>
    /// <returns>The event of its end.</returns>
    public StudyEvent Run(ITrial trial, CancellationToken cancellationToken)
    {
        var rung = history.Plan.Rungs[assignment.Rung];
        lastStep = history.StepsBefore(assignment);
        try
        {
            trial.Run(
                new(Report)
                {
                    Candidate = history.Space[assignment.Candidate],
                    Plan = history.Plan.PlanOf(assignment.Rung),
                    Steps = rung.Steps,
                    StepsBefore = lastStep,
                    Seed = assignment.Seed,
                    Folder = Folder(),
                    CancellationToken = cancellationToken,
                }
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return StudyEvent.Ended(assignment, TrialOutcome.Stopped, lastStep);
        }
        catch (Exception error)
        {
            return StudyEvent.Ended(assignment, TrialOutcome.Failed, lastStep, reason: error.Message);
        }
        if (isDiverged)
            return StudyEvent.Ended(assignment, TrialOutcome.Diverged, lastStep);
        return kept.Count == 0
            ? StudyEvent.Ended(assignment, TrialOutcome.Failed, lastStep, reason: "the trial reported no value")
            : StudyEvent.Ended(assignment, TrialOutcome.Completed, rung.Steps, settings.Value.Of(kept, settings.Goal));
    }

    private bool Report(long step, double value)
    {
        lastStep = Math.Max(lastStep, step);
        record(StudyEvent.Reported(assignment, step, value));
        isDiverged |= !double.IsFinite(value);
        if (isDiverged)
            return false;
        kept.Add(value);
        if (settings.Value.KeepsBest && kept.Count > 1)
        {
            var best = settings.Value.Of(kept, settings.Goal);
            kept.Clear();
            kept.Add(best);
        }
        else if (kept.Count > settings.Value.Kept)
            kept.RemoveAt(0);
        return true;
    }

    private string? Folder()
    {
        if (settings.Folder is not { } root)
            return null;
        var folder = Path.Combine(root, FormattableString.Invariant($"{assignment.Candidate}-{assignment.Seed}"));
        Directory.CreateDirectory(folder);
        return folder;
    }
}
