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
        ArgumentNullException.ThrowIfNull(trial);
        Require.AtLeast(1, workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new HashSet<Task<StudyEvent>>();
        List<StudyEvent> ended = [];
        try
        {
            while (true)
            {
                var isOver = stop.IsCancellationRequested;
                var room = isOver ? 0 : workers - running.Count;
                foreach (var claim in Exchange(ended, room, ref isOver))
                    running.Add(Begin(() => Train(trial, claim, stop.Token)));
                ended = [];
                if (running.Count == 0 && isOver)
                    break;
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
            KeepIfPossible(ended);
            throw;
        }
        StudyEvent[] last;
        lock (gate)
            last = [.. Fold(store.News())];
        Tell(last);
        cancellationToken.ThrowIfCancellationRequested();
        trunks?.RemoveAll();
        store.Finish();
        return Result;
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

    // A trial may block its thread for hours: the pool would be short of one.
    private static Task<StudyEvent> Begin(Func<StudyEvent> train) =>
        Task.Factory.StartNew(train, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private StudyEvent Train(ITrial trial, StudyClaim claim, CancellationToken cancellationToken)
    {
        Attempt attempt;
        lock (gate)
            attempt = new(settings, history, trunks, claim, Report);
        return attempt.Run(trial, cancellationToken);
    }

    private bool Report(StudyEvent reported)
    {
        var goesOn = store.Report(reported);
        Happened?.Invoke(this, reported);
        return goesOn;
    }

    /// <summary>Gives what has ended for at most so many new trials.</summary>
    private IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, int room, ref bool isOver)
    {
        if (ended.Count == 0 && room == 0)
            return [];
        var (wasOver, isDone, chosen) = (isOver, false, 0);
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
                return Choose(out isDone);
            });
            unused = trunks?.Unused() ?? [];
        }
        foreach (var folder in unused)
            TrunkFolder.Remove(folder);
        Tell(untold);
        isOver = wasOver || isDone;
        return claims;
    }

    private StudyChoice? Choose(out bool isDone)
    {
        (isDone, awaitsTrunk) = (false, false);
        var next = history.Again;
        if (next is null)
        {
            var proposal = settings.Strategy.Ask(history);
            (next, isDone) = (proposal.Assignment, proposal.IsDone);
        }
        if (next is not { } assignment)
            return null;
        var choice = trunks is null ? new(assignment) : trunks.Begin(assignment);
        awaitsTrunk = choice is null;
        return choice;
    }

    private void KeepIfPossible(IReadOnlyList<StudyEvent> ended)
    {
        try
        {
            var isOver = true;
            Exchange(ended, room: 0, ref isOver);
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

    private void Tell(IReadOnlyList<StudyEvent> events)
    {
        told += events.Count;
        foreach (var happened in events)
            Happened?.Invoke(this, happened);
    }

    private sealed class DelegateTrial(Action<TrialContext> run) : ITrial
    {
        public void Run(TrialContext context) => run(context);
    }
}
