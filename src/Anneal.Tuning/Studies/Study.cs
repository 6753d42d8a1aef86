using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>
/// A search that can be stopped and goes on: all that it knows are its events, and read back they bring it to where it
/// was.
/// </summary>
/// <remarks>
/// One process writes to a log at a time. What was being trained when a process died or was stopped is trained once
/// more.
/// </remarks>
public sealed class Study : IDisposable
{
    private readonly Lock gate = new();
    private readonly StudySettings settings;
    private readonly StudyHistory history;
    private readonly StudyLog? log;

    /// <param name="settings">What is searched, and how.</param>
    /// <param name="log">The file of the study's events; begun where there is none, else the study goes on from it.
    /// Null: they are kept in memory.</param>
    /// <exception cref="ArgumentException">The settings do not fit together, or the log is of another
    /// study.</exception>
    /// <exception cref="IOException">The log cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The log is damaged.</exception>
    public Study(StudySettings settings, string? log = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        Plan = settings.Strategy.PlanFor(settings.Space, settings.Rungs with { TopSeeds = settings.Seeds.Count });
        history = new(settings.Space, Plan, settings.Seeds, settings.Goal);
        if (log is null)
            return;
        this.log = new(log);
        try
        {
            TakeUp(log);
        }
        catch
        {
            this.log.Dispose();
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

    /// <summary>Raised for every event, in their order, on the thread that brings it.</summary>
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

    /// <summary>Runs the study to its end.</summary>
    /// <param name="trial">Trains; called by several threads at a time where there are several workers.</param>
    /// <param name="workers">Trials at a time. At least 1. Default 1.</param>
    /// <param name="cancellationToken">Stops the trials; the study can be run again later, from its log.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled and all trials have ended.</exception>
    public async Task<StudyResult> RunAsync(
        ITrial trial,
        int workers = 1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(trial);
        Require.AtLeast(1, workers);
        var running = new HashSet<Task<StudyEvent>>();
        while (true)
        {
            while (running.Count < workers && !cancellationToken.IsCancellationRequested && Claim() is { } claimed)
            {
                var attempt = new Attempt(settings, history, claimed, Record);
                running.Add(Task.Run(() => attempt.Run(trial, cancellationToken), CancellationToken.None));
            }
            if (running.Count == 0)
                break;
            var ended = await Task.WhenAny(running).ConfigureAwait(false);
            running.Remove(ended);
            Record(await ended.ConfigureAwait(false));
        }
        cancellationToken.ThrowIfCancellationRequested();
        return Result;
    }

    /// <summary>Closes the log.</summary>
    public void Dispose() => log?.Dispose();

    private void TakeUp(string path)
    {
        var plan = settings.Describe(Plan);
        var isBegun = false;
        foreach (var happened in log!.Read())
        {
            if (!isBegun && happened.Plan != plan)
                throw new ArgumentException(
                    $"'{path}' must be the log of this study, but is of another one: '{happened.Plan}', here '{plan}'. "
                        + "Choose another file."
                );
            isBegun = true;
            Fold(happened);
        }
        if (!isBegun)
            log.Append(new() { Kind = StudyEventKind.Study, Plan = plan });
        foreach (var lost in history.RunningNow.ToArray())
            Record(StudyEvent.Ended(lost, TrialOutcome.Lost, history.StepsBefore(lost)));
    }

    private Assignment? Claim()
    {
        lock (gate)
        {
            if ((history.Again ?? settings.Strategy.Ask(history).Assignment) is not { } next)
                return null;
            Record(StudyEvent.Started(next));
            return next;
        }
    }

    private void Record(StudyEvent happened)
    {
        lock (gate)
        {
            log?.Append(happened);
            Fold(happened);
        }
        Happened?.Invoke(this, happened);
    }

    private void Fold(StudyEvent happened)
    {
        if (happened.Kind == StudyEventKind.Started)
            history.Start(happened.Assignment);
        else if (happened is { Kind: StudyEventKind.Ended, Outcome: { } outcome })
            history.End(happened.Assignment, outcome, happened.Value, happened.Step);
    }

    private sealed class DelegateTrial(Action<TrialContext> run) : ITrial
    {
        public void Run(TrialContext context) => run(context);
    }
}
