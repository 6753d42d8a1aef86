using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>One execution of an assignment: runs the trial, keeps what it reports, and says how it ended.</summary>
/// <remarks>Made while nobody changes the history, run on any thread.</remarks>
internal sealed class Attempt(
    StudySettings settings,
    StudyHistory history,
    StudyTrunks? trunks,
    StudyClaim claim,
    Func<StudyEvent, bool> record
)
{
    // So many values are kept of each trial, then one for each thousandth of its run.
    private const int AllKept = 1_000;

    private readonly Assignment assignment = claim.Started.Assignment;
    private readonly long number = claim.Started.Attempt;
    private readonly Rung rung = history.Plan.Rungs[claim.Started.Rung];
    private readonly long begin = claim.Started.From ?? history.StepsBefore(claim.Started.Assignment);
    private readonly IReadOnlyList<long> forks = trunks?.Forks(claim.Started.Assignment, claim.Started.From ?? 0) ?? [];
    private readonly string? source = Source(settings, history, trunks, claim.Started);
    private readonly List<double> kept = [];
    private long lastStep,
        lastRecorded;
    private int recorded;
    private bool isDiverged,
        isOver;

    /// <summary>Runs it.</summary>
    /// <returns>The event of its end.</returns>
    /// <exception cref="StudyStoreException">The store cannot be reached.</exception>
    public StudyEvent Run(ITrial trial, CancellationToken cancellationToken)
    {
        lastStep = begin;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, claim.GivenUp);
        try
        {
            // Stopped by whoever heard of the trial before: this one is not begun.
            stop.Token.ThrowIfCancellationRequested();
            if (!TryCreateFolder(out var folder))
                return Ended(TrialOutcome.Stopped); // it begins again, from what is there then
            Train(trial, folder, stop.Token);
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

    /// <summary>Makes the attempt's folder; false where the checkpoint that it shares is gone meanwhile.</summary>
    private bool TryCreateFolder(out string? folder)
    {
        folder = null;
        if (settings.Folder is not { } root)
            return true;
        if (claim.Started.From is not null && source is null)
            return false;
        try
        {
            folder = AttemptFolder.Create(AttemptFolder.PathOf(root, assignment, number), source);
            return true;
        }
        catch (Exception gone)
            when (claim.Started.From is not null && gone is (DirectoryNotFoundException or FileNotFoundException))
        {
            return false;
        }
    }

    /// <summary>Trains from place to place where others go on.</summary>
    private void Train(ITrial trial, string? folder, CancellationToken cancellationToken)
    {
        var isResumed = history.Plan.Rule == RungRule.Resume && assignment.Rung < history.Top;
        var from = begin;
        foreach (var end in forks.Append(rung.Steps).Distinct())
        {
            var isFork = forks.Contains(end);
            trial.Run(
                new(Report)
                {
                    Candidate = history.Space[assignment.Candidate],
                    Plan = history.Plan.PlanOf(assignment.Rung),
                    Steps = end,
                    StepsBefore = from,
                    KeepsCheckpoint = isFork || isResumed,
                    Seed = assignment.Seed,
                    Folder = folder,
                    CancellationToken = cancellationToken,
                }
            );
            if (isOver)
                return;
            if (isFork)
                trunks!.Leave(folder!, assignment, end);
            from = end;
        }
    }

    /// <summary>The folder that an attempt goes on from; null where it begins, or where that folder is gone.</summary>
    private static string? Source(StudySettings settings, StudyHistory history, StudyTrunks? trunks, StudyEvent started)
    {
        if (started.From is { } steps)
            return trunks?.Source(started.Assignment, steps);
        // What was stopped goes on from what it left, unless values count that were told before, or it is trained in
        // parts.
        var stopped =
            settings.Value == ValueRule.Last && trunks is null ? history.StoppedAttempt(started.Assignment) : null;
        if (settings.Folder is not { } root || (stopped ?? history.AttemptBefore(started.Assignment)) is not { } before)
            return null;
        var path = AttemptFolder.PathOf(root, started.Assignment, before);
        return Directory.Exists(path) ? path : null; // a trial that needs it says so
    }

    private StudyEvent Ended(TrialOutcome outcome, string? reason = null) =>
        StudyEvent.Ended(assignment, number, outcome, lastStep, reason: reason);

    private bool Report(long step, double value)
    {
        lastStep = Math.Max(lastStep, step);
        isDiverged |= !double.IsFinite(value);
        isOver |= !Record(step, value) || isDiverged;
        if (isOver)
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
        var thousandth = rung.Steps / AllKept + 1;
        if (recorded >= AllKept && step < lastRecorded + thousandth && double.IsFinite(value))
            return !claim.GivenUp.IsCancellationRequested;
        recorded++;
        lastRecorded = step;
        return record(StudyEvent.Reported(assignment, number, step, value));
    }
}
