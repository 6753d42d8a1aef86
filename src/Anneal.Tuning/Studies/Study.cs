using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>
/// A search that can be stopped and goes on: all that it knows are its events, and read back they bring it to where it
/// was.
/// </summary>
/// <remarks>
/// One process works on a log at a time, several on a database. What was being trained when a process died or was
/// stopped is trained once more.
/// </remarks>
public sealed class Study : IDisposable
{
    private static readonly TimeSpan LookForTrunk = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly StudySettings settings;
    private readonly IStudyStore store;
    private readonly StudyTrunks? trunks;
    private StudyHistory history;
    private int folded,
        told;
    private bool awaitsTrunk;

    /// <param name="settings">What is searched, and how.</param>
    /// <param name="log">The file of the study's events; begun where there is none, else the study goes on from it.
    /// Null: they are kept in memory.</param>
    /// <exception cref="ArgumentException">The settings do not fit together, or the log is of another
    /// study.</exception>
    /// <exception cref="IOException">The log cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The log is damaged.</exception>
    public Study(StudySettings settings, string? log = null)
        : this(settings, new LocalStore(log)) { }

    /// <param name="settings">What is searched, and how.</param>
    /// <param name="store">Where the study's events are, which is begun or taken up; disposed with the study.</param>
    /// <exception cref="ArgumentException">The settings do not fit together, or the store has another
    /// study.</exception>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public Study(StudySettings settings, IStudyStore store)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(store);
        (this.settings, this.store) = (settings, store);
        try
        {
            Plan = settings.Plan;
            history = Nothing();
            var table = new TrunkTable(settings.Space, Plan);
            if (settings.SharesTrunks && settings.Folder is { } folder && table.HasAny)
            {
                trunks = new(folder, settings.Strategy, table) { History = history };
                SharedSteps = table.LeastSaved();
            }
            store.Open(settings.Describe(Plan));
            _ = Fold(store.News());
            told = folded;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The rungs, with counts and updates, as they are before the start.</summary>
    public RungPlan Plan { get; }

    /// <summary>
    /// Updates of the plan that need not be made, at least, since trainings have them in common; 0 where nothing is
    /// shared.
    /// </summary>
    public long SharedSteps { get; }

    /// <summary>What was found so far.</summary>
    public StudyResult Result
    {
        get
        {
            lock (gate)
                return StudyResult.Of(history);
        }
    }

    /// <summary>How far it is.</summary>
    public StudyProgress Progress
    {
        get
        {
            lock (gate)
                return Of(history);
        }
    }

    /// <summary>Raised for every event that this process learns of, on the thread that brings it.</summary>
    public event EventHandler<StudyEvent>? Happened;

    /// <inheritdoc cref="RunAsync(ITrial, int, CancellationToken)"/>
    public Task<StudyResult> RunAsync(
        Action<TrialContext> trial,
        int workers = 1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(trial);
        return RunAsync(new DelegateTrial(trial), workers, cancellationToken);
    }

    /// <summary>Runs the study to its end, with all others that work on its store.</summary>
    /// <param name="trial">Trains; called by several threads at a time where there are several workers.</param>
    /// <param name="workers">Trials at a time. At least 1. Default 1.</param>
    /// <param name="cancellationToken">Stops the trials; the study can be run again later, from its store.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled and all trials have ended.</exception>
    /// <exception cref="StudyStoreException">The store cannot be reached any more; all trials have ended.</exception>
    public async Task<StudyResult> RunAsync(
        ITrial trial,
        int workers = 1,
        CancellationToken cancellationToken = default
    )
    {
        await WorkAsync(trial, workers, new(), cancellationToken).ConfigureAwait(false);
        return Result;
    }

    /// <summary>Works on the study until it is over, or there is a reason to leave it to others.</summary>
    /// <inheritdoc cref="RunAsync(ITrial, int, CancellationToken)"/>
    /// <param name="trial">Trains; called by several threads at a time where there are several workers.</param>
    /// <param name="workers">Trials at a time. At least 1.</param>
    /// <param name="limits">When it leaves before.</param>
    /// <param name="cancellationToken">Stops the trials; the study can be run again later, from its store.</param>
    /// <returns>Why it has left.</returns>
    public async Task<WorkEnd> WorkAsync(
        ITrial trial,
        int workers,
        WorkLimits limits,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(limits);
        Require.AtLeast(1, workers);
        try
        {
            var end = await TrainAllAsync(trial, workers, new(limits), cancellationToken).ConfigureAwait(false);
            TakeNews();
            cancellationToken.ThrowIfCancellationRequested();
            if (end == WorkEnd.Over)
                Finish();
            store.Leave(WorkEndText.Of(end));
            return end;
        }
        catch (Exception error)
        {
            store.Leave(WorkEndText.Of(error));
            throw;
        }
    }

    /// <summary>Follows the study to its end while others work on it.</summary>
    /// <param name="look">Called about once a second, and when something happens.</param>
    /// <param name="cancellationToken">Ends this; the study goes on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StudyStoreException">The store cannot be reached any more.</exception>
    public async Task<StudyResult> WatchAsync(Action<StudyDemand> look, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(look);
        while (true)
        {
            TakeNews();
            var (demand, isOver) = Demand();
            if (isOver)
                break;
            look(demand);
            await store.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        Finish();
        store.Leave(WorkEndText.Of(WorkEnd.Over));
        return Result;
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

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
            unused = trunks?.Unused() ?? [];
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

    private static StudyProgress Of(StudyHistory history)
    {
        var leading = Enumerable.Range(0, history.Top + 1).LastOrDefault(rung => history.RankedCountOn(rung) > 0, -1);
        var below = Enumerable.Range(0, history.Top).ToArray();
        return new(history.Ended, history.Running, history.CostSteps, history.SavedSteps)
        {
            Promoted = below.Sum(history.PromotedFrom),
            Pruned = below.Sum(history.PrunedOn),
            WithoutValue = below.Append(history.Top).Sum(history.BrokenOn),
            Leader = leading < 0 ? null : Leader(history.RankedOn(leading).First()),
        };

        StudyLeader Leader(int candidate) =>
            new(history.Space[candidate], leading, history.ValuesOf(candidate, leading).Values.Average());
    }

    private StudyHistory Nothing() => new(settings.Space, Plan, settings.Seeds, settings.Goal, settings.Cut);

    /// <summary>Takes news in.</summary>
    /// <returns>Those that nobody was told of.</returns>
    private IEnumerable<StudyEvent> Fold(StudyNews news)
    {
        var known = 0;
        if (news.IsFromStart)
        {
            (history, folded, known) = (Nothing(), 0, told);
            if (trunks is not null)
                trunks.History = history;
        }
        foreach (var happened in news.Events)
            happened.FoldInto(history);
        folded += news.Events.Count;
        return news.Events.Skip(known);
    }

    private void TakeNews()
    {
        StudyEvent[] news;
        lock (gate)
            news = [.. Fold(store.News())];
        Tell(news);
    }

    private void Tell(IReadOnlyList<StudyEvent> events)
    {
        told += events.Count;
        foreach (var happened in events)
            Happened?.Invoke(this, happened);
    }
}
