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
    private readonly Lock gate = new();
    private readonly StudySettings settings;
    private readonly StudyHistory history;
    private readonly IStudyStore store;

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
            history = new(settings.Space, Plan, settings.Seeds, settings.Goal);
            store.Open(settings.Describe(Plan));
            _ = Fold(store.News());
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The rungs, with counts and updates, as they are before the start.</summary>
    public RungPlan Plan { get; }

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
                return new(history.Ended, history.Running, history.CostSteps);
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
            Raise(Fold(store.News));
            cancellationToken.ThrowIfCancellationRequested();
            if (end == WorkEnd.Over)
                store.Finish();
            store.Leave(
                end switch
                {
                    WorkEnd.Over => "the study is over",
                    WorkEnd.Idle => "there was nothing to train",
                    _ => "its time was up",
                }
            );
            return end;
        }
        catch (Exception error)
        {
            store.Leave(error is OperationCanceledException ? "it was told to stop" : error.Message);
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
            Raise(Fold(store.News));
            var (demand, isOver) = Demand();
            if (isOver)
                break;
            look(demand);
            await store.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        store.Finish();
        store.Leave("the study is over");
        return Result;
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

    private async Task<WorkEnd> TrainAllAsync(
        ITrial trial,
        int workers,
        WorkTime time,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var end = time.StopAtEnd(stop);
        var running = new HashSet<Task>();
        try
        {
            while (true)
            {
                WorkEnd? left = stop.IsCancellationRequested ? WorkEnd.TimeUp : null;
                while (running.Count < workers && left is null && Claim(time, out left) is { } claim)
                    running.Add(Task.Run(() => Train(trial, claim, time, stop.Token), CancellationToken.None));
                time.Note(running.Count > 0);
                if (running.Count == 0 && (left ?? (time.IsIdle ? WorkEnd.Idle : null)) is { } reason)
                    return reason;
                await WaitAsync(running, workers, stop.Token).ConfigureAwait(false);
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private void Train(ITrial trial, StudyClaim claim, WorkTime time, CancellationToken cancellationToken)
    {
        Attempt attempt;
        long updates;
        lock (gate)
        {
            attempt = new(settings, history, claim, Report);
            updates = UpdatesOf(claim.Started.Assignment);
        }
        store.End(time.Timed(updates, () => attempt.Run(trial, cancellationToken)));
    }

    private bool Report(StudyEvent reported)
    {
        var goesOn = store.Report(reported);
        Happened?.Invoke(this, reported);
        return goesOn;
    }

    private StudyClaim? Claim(WorkTime time, out WorkEnd? left)
    {
        StudyEvent[] folded = [];
        WorkEnd? end = null;
        StudyClaim? claim;
        lock (gate)
            claim = store.Claim(news =>
            {
                folded = [.. folded, .. Fold(news)];
                var (next, isOver) = Next();
                if (isOver)
                    end = WorkEnd.Over;
                else if (next is { } chosen && !time.Admits(UpdatesOf(chosen)))
                    (next, end) = (null, WorkEnd.TimeUp);
                return next;
            });
        Raise(folded);
        left = end;
        return claim;
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

    private long UpdatesOf(Assignment assignment) =>
        Plan.Rungs[assignment.Rung].Steps - history.StepsBefore(assignment);

    /// <summary>Until a trial ends, or, where a worker is free, until others may have changed something.</summary>
    private async Task WaitAsync(HashSet<Task> running, int workers, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var others = running.Count < workers ? store.WaitAsync(over.Token) : null;
        var ended = await Task.WhenAny(others is null ? running : [.. running, others]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        if (ended != others)
        {
            running.Remove(ended);
            await ended.ConfigureAwait(false);
        }
        if (others is not null)
            await others.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private StudyEvent[] Fold(Func<IReadOnlyList<StudyEvent>> news)
    {
        lock (gate)
            return Fold(news());
    }

    private StudyEvent[] Fold(IReadOnlyList<StudyEvent> news)
    {
        foreach (var happened in news)
            happened.FoldInto(history);
        return [.. news];
    }

    private void Raise(StudyEvent[] events)
    {
        foreach (var happened in events)
            Happened?.Invoke(this, happened);
    }

    private sealed class DelegateTrial(Action<TrialContext> run) : ITrial
    {
        public void Run(TrialContext context) => run(context);
    }
}
