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
public sealed partial class Study : IDisposable
{
    private static readonly TimeSpan LookForTrunk = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly StudySettings settings;
    private readonly IStudyStore store;
    private readonly StudyTrunks? trunks;
    private StudyHistory history;
    private int told;
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
            told = Fold(store.News()).Count();
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
                return StudyProgress.Of(history);
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

    private StudyHistory Nothing() => new(settings.Space, Plan, settings.Seeds, settings.Goal, settings.Cut);

    /// <summary>Takes news in.</summary>
    /// <returns>Those that nobody was told of.</returns>
    private IEnumerable<StudyEvent> Fold(StudyNews news)
    {
        var known = 0;
        if (news.IsFromStart)
        {
            (history, known) = (Nothing(), told);
            if (trunks is not null)
                trunks.History = history;
        }
        foreach (var happened in news.Events)
            happened.FoldInto(history);
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
