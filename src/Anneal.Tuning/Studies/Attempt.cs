using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>One execution of an assignment: runs the trial, keeps what it reports, and says how it ended.</summary>
/// <remarks>Made while nobody changes the history, run on any thread.</remarks>
internal sealed class Attempt(
    StudySettings settings,
    StudyHistory history,
    StudyClaim claim,
    Func<StudyEvent, bool> record
)
{
    // So many values are kept of each trial, then one for each thousandth of its run.
    private const int AllKept = 1_000;

    private readonly Assignment assignment = claim.Started.Assignment;
    private readonly long number = claim.Started.Attempt;

    // What was stopped goes on from what it left, unless values count that were told before.
    private readonly long? before = (
        settings.Value == ValueRule.Last ? history.StoppedAttempt(claim.Started.Assignment) : null
    ) ?? history.AttemptBefore(claim.Started.Assignment);
    private readonly List<double> kept = [];
    private long lastStep,
        lastRecorded;
    private int recorded;
    private bool isDiverged;

    /// <summary>Runs it.</summary>
    /// <returns>The event of its end.</returns>
    /// <exception cref="StudyStoreException">The store cannot be reached.</exception>
    public StudyEvent Run(ITrial trial, CancellationToken cancellationToken)
    {
        var rung = history.Plan.Rungs[assignment.Rung];
        lastStep = history.StepsBefore(assignment);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, claim.GivenUp);
        try
        {
            // Stopped by whoever heard of the trial before: this one is not begun.
            stop.Token.ThrowIfCancellationRequested();
            trial.Run(
                new(Report)
                {
                    Candidate = history.Space[assignment.Candidate],
                    Plan = history.Plan.PlanOf(assignment.Rung),
                    Steps = rung.Steps,
                    StepsBefore = lastStep,
                    Seed = assignment.Seed,
                    Folder = settings.Folder is { } root
                        ? AttemptFolder.Create(root, assignment, number, before)
                        : null,
                    CancellationToken = stop.Token,
                }
            );
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Ended(TrialOutcome.Stopped);
        }
        catch (TimeoutException error)
        {
            return Ended(TrialOutcome.TimedOut, error.Message);
        }
        catch (Exception error) when (error is not StudyStoreException)
        {
            return Ended(TrialOutcome.Failed, error.Message);
        }
        if (isDiverged)
            return Ended(TrialOutcome.Diverged);
        return kept.Count == 0
            ? Ended(TrialOutcome.Failed, "the trial reported no value")
            : StudyEvent.Ended(
                assignment,
                number,
                TrialOutcome.Completed,
                rung.Steps,
                settings.Value.Of(kept, settings.Goal)
            );
    }

    private StudyEvent Ended(TrialOutcome outcome, string? reason = null) =>
        StudyEvent.Ended(assignment, number, outcome, lastStep, reason: reason);

    private bool Report(long step, double value)
    {
        lastStep = Math.Max(lastStep, step);
        isDiverged |= !double.IsFinite(value);
        if (!Record(step, value) || isDiverged)
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

    private bool Record(long step, double value)
    {
        var thousandth = history.Plan.Rungs[assignment.Rung].Steps / AllKept + 1;
        if (recorded >= AllKept && step < lastRecorded + thousandth && double.IsFinite(value))
            return !claim.GivenUp.IsCancellationRequested;
        recorded++;
        lastRecorded = step;
        return record(StudyEvent.Reported(assignment, number, step, value));
    }
}
