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
    private readonly StudyHistory history;
    private readonly IStudyStore store;
    private readonly StudyTrunks? trunks;
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
            history = new(settings.Space, Plan, settings.Seeds, settings.Goal);
            var table = new TrunkTable(settings.Space, Plan);
            if (settings.SharesTrunks && settings.Folder is { } folder && table.HasAny)
                (trunks, SharedSteps) = (new(folder, history, settings.Strategy, table), table.LeastSaved());
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
                return new(history.Ended, history.Running, history.CostSteps, history.SavedSteps);
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
        var running = new HashSet<Task>();
        try
        {
            while (true)
            {
                var isOver = stop.IsCancellationRequested;
                while (running.Count < workers && !isOver && Claim(out isOver) is { } claim)
                    running.Add(Task.Run(() => Train(trial, claim, stop.Token), CancellationToken.None));
                if (running.Count == 0 && isOver)
                    break;
                await WaitAsync(running, workers, stop.Token).ConfigureAwait(false);
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        Raise(Fold(store.News));
        cancellationToken.ThrowIfCancellationRequested();
        trunks?.RemoveAll();
        store.Finish();
        return Result;
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

    private void Train(ITrial trial, StudyClaim claim, CancellationToken cancellationToken)
    {
        Attempt attempt;
        lock (gate)
            attempt = new(settings, history, trunks, claim, Report);
        store.End(attempt.Run(trial, cancellationToken));
    }

    private bool Report(StudyEvent reported)
    {
        var goesOn = store.Report(reported);
        Happened?.Invoke(this, reported);
        return goesOn;
    }

    private StudyClaim? Claim(out bool isOver)
    {
        StudyEvent[] folded = [];
        var isDone = false;
        StudyClaim? claim;
        IReadOnlyList<string> unused;
        lock (gate)
        {
            claim = store.Claim(news =>
            {
                folded = [.. folded, .. Fold(news)];
                awaitsTrunk = false;
                if (Next(out isDone) is not { } assignment)
                    return null;
                var choice = trunks is null ? new(assignment) : trunks.Begin(assignment);
                awaitsTrunk = choice is null;
                return choice;
            });
            unused = trunks?.Unused() ?? [];
        }
        foreach (var folder in unused)
            TrunkFolder.Remove(folder);
        Raise(folded);
        isOver = isDone;
        return claim;
    }

    private Assignment? Next(out bool isDone)
    {
        isDone = false;
        if (history.Again is { } again)
            return again;
        var proposal = settings.Strategy.Ask(history);
        isDone = proposal.IsDone;
        return proposal.Assignment;
    }

    /// <summary>Until a trial ends, or, where a worker is free, until others may have changed something.</summary>
    private async Task WaitAsync(HashSet<Task> running, int workers, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var others = running.Count < workers ? ChangeAsync(over.Token) : null;
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

    /// <summary>Until others may have changed something; nobody says that a checkpoint is there.</summary>
    private Task ChangeAsync(CancellationToken cancellationToken) =>
        awaitsTrunk ? Task.Delay(LookForTrunk, cancellationToken) : store.WaitAsync(cancellationToken);

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
