using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

// What goes on while a study runs.
public sealed partial class Study
{
    private void Finish()
    {
        trunks?.RemoveAll();
        store.Finish();
    }

    private async Task<WorkEnd> TrainAllAsync(
        ITrial trial,
        int workers,
        WorkTime time,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.StopAtEnd(stop);
        var running = new HashSet<Task<StudyEvent>>();
        List<StudyEvent> ended = [];
        try
        {
            while (true)
            {
                WorkEnd? left = stop.IsCancellationRequested ? WorkEnd.TimeUp : null;
                var room = left is null ? workers - running.Count : 0;
                foreach (var claim in Exchange(ended, room, time, ref left))
                    running.Add(Begin(() => Train(trial, claim, time, stop.Token)));
                ended = [];
                time.Note(running.Count > 0);
                if (running.Count == 0 && (left ?? (time.IsIdle ? WorkEnd.Idle : null)) is { } reason)
                    return reason;
                await WaitAsync(running, workers, stop.Token).ConfigureAwait(false);
                foreach (var task in running.Where(task => task.IsCompleted).ToArray())
                {
                    running.Remove(task);
                    ended.Add(await task.ConfigureAwait(false));
                }
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended.AddRange(running.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result));
            KeepIfPossible(ended, time);
            throw;
        }
    }

    // A trial may block its thread for hours: the pool would be short of one.
    private static Task<StudyEvent> Begin(Func<StudyEvent> train) =>
        Task.Factory.StartNew(train, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private StudyEvent Train(ITrial trial, StudyClaim claim, WorkTime time, CancellationToken cancellationToken)
    {
        Attempt attempt;
        long updates;
        lock (gate)
        {
            attempt = new(settings, history, trunks, claim, Report);
            updates = history.UpdatesOf(claim.Started.Assignment);
        }
        return time.Timed(updates, () => attempt.Run(trial, cancellationToken));
    }

    private bool Report(StudyEvent reported)
    {
        var goesOn = store.Report(reported);
        Happened?.Invoke(this, reported);
        return goesOn;
    }

    /// <summary>Gives what has ended for at most so many new trials.</summary>
    private IReadOnlyList<StudyClaim> Exchange(
        IReadOnlyList<StudyEvent> ended,
        int room,
        WorkTime time,
        ref WorkEnd? left
    )
    {
        if (ended.Count == 0 && room == 0)
            return [];
        var (end, chosen) = ((WorkEnd?)null, 0);
        List<StudyEvent> untold = [];
        IReadOnlyList<StudyClaim> claims;
        IReadOnlyList<string> unused;
        lock (gate)
        {
            claims = store.Exchange(ended, news =>
            {
                if (news.IsFromStart)
                    (untold, chosen) = ([], 0);
                untold.AddRange(Fold(news));
                if (chosen == room)
                    return null;
                chosen++;
                return Choose(time, out end);
            });
            unused = untold.Count > 0 && trunks is not null ? trunks.Unused() : [];
        }
        foreach (var folder in unused)
            TrunkFolder.Remove(folder);
        Tell(untold);
        left ??= end;
        return claims;
    }

    private StudyChoice? Choose(WorkTime time, out WorkEnd? end)
    {
        awaitsTrunk = false;
        var (next, isOver) = Next();
        end = isOver ? WorkEnd.Over : null;
        if (next is not { } assignment)
            return null;
        if (!time.Admits(history.UpdatesOf(assignment)))
        {
            end = WorkEnd.TimeUp;
            return null;
        }
        var choice = trunks is null ? new(assignment) : trunks.Begin(assignment);
        awaitsTrunk = choice is null;
        return choice;
    }

    private (StudyDemand Demand, bool IsOver) Demand()
    {
        lock (gate)
        {
            var (next, isOver) = Next();
            return (new(history.Ended, history.Running, next is not null), isOver);
        }
    }

    private (Assignment? Next, bool IsOver) Next()
    {
        if (history.Again is { } again)
            return (again, false);
        var proposal = settings.Strategy.Ask(history);
        return (proposal.Assignment, proposal.IsDone);
    }

    private void KeepIfPossible(IReadOnlyList<StudyEvent> ended, WorkTime time)
    {
        try
        {
            WorkEnd? left = WorkEnd.TimeUp;
            Exchange(ended, room: 0, time, ref left);
        }
        catch (StudyStoreException)
        {
            // What came before is told; these are trained once more.
        }
    }

    /// <summary>Until a trial ends, or, where a worker is free, until others may have changed something.</summary>
    private async Task WaitAsync(HashSet<Task<StudyEvent>> running, int workers, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var others = running.Count < workers ? ChangeAsync(over.Token) : null;
        await Task.WhenAny(others is null ? running : [.. running, others]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        if (others is not null)
            await others.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Until others may have changed something; nobody says that a checkpoint is there.</summary>
    private Task ChangeAsync(CancellationToken cancellationToken) =>
        awaitsTrunk ? Task.Delay(LookForTrunk, cancellationToken) : store.WaitAsync(cancellationToken);
}
