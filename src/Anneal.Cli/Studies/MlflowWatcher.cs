using System.Threading.Channels;
using Anneal.Reporting.Mlflow;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>
/// Sends the attempts of this process to MLflow, in the background: what a server that is gone does not take waits for
/// it, up to a bound, and training never does.
/// </summary>
internal sealed class MlflowWatcher : IStudyWatcher, IDisposable
{
    private const int MostWaiting = 100_000,
        MostAtOnce = 1_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1),
        AtTheEnd = TimeSpan.FromSeconds(10),
        WhenStopped = TimeSpan.FromSeconds(1);

    private readonly MlflowStudy study;
    private readonly ToolConsole console;
    private readonly Channel<(StudyEvent Event, DateTimeOffset Time)> waiting;
    private readonly CancellationTokenSource stop = new(),
        closing = new();
    private readonly Task sending;
    private readonly HashSet<long> own = [];
    private bool isFresh,
        hasWarned;
    private int unsent;

    /// <param name="study">The study on the server.</param>
    /// <param name="console">Where it is said, once, that it cannot be reached.</param>
    public MlflowWatcher(MlflowStudy study, ToolConsole console)
    {
        (this.study, this.console) = (study, console);
        waiting = Channel.CreateBounded<(StudyEvent, DateTimeOffset)>(
            new BoundedChannelOptions(MostWaiting) { SingleReader = true }
        );
        sending = Task.Run(() => SendAllAsync(stop.Token), CancellationToken.None);
    }

    public void Take(StudyEvent happened)
    {
        lock (own)
            if (happened.Kind == StudyEventKind.Reported)
                own.Add(happened.Attempt);
            else if (happened.Outcome is null || !own.Remove(happened.Attempt))
                return; // of another process, or never heard of
        Interlocked.Increment(ref unsent);
        waiting.Writer.TryWrite((happened, DateTimeOffset.UtcNow)); // where it is full, this one stays unsent
    }

    public async Task EndAsync(bool isOver)
    {
        waiting.Writer.Complete();
        await closing.CancelAsync();
        stop.CancelAfter(isOver ? AtTheEnd : WhenStopped);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isOver && unsent == 0)
            await TryAsync(study.EndStudyAsync, 0, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (unsent > 0)
            await console.NoteAsync(
                $"MLflow did not get {CountText.Of(unsent, "report")}; of a study in a database, 'anneal study export "
                    + "--mlflow URL' sends what is missing."
            );
    }

    public void Dispose()
    {
        stop.Dispose();
        closing.Dispose();
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        while (await waiting.Reader.WaitToReadAsync(cancellationToken))
        {
            var some = new List<(StudyEvent Event, DateTimeOffset Time)>();
            while (some.Count < MostAtOnce && waiting.Reader.TryRead(out var one))
                some.Add(one);
            foreach (var attempt in some.GroupBy(each => each.Event.Attempt))
                await TryAsync(token => SendAsync([.. attempt], token), attempt.Count(), cancellationToken);
        }
    }

    private async Task SendAsync(
        IReadOnlyList<(StudyEvent Event, DateTimeOffset Time)> events,
        CancellationToken cancellationToken
    )
    {
        if (!isFresh)
            await study.OpenAsync(cancellationToken);
        isFresh = false; // where something fails, it may have come there all the same
        var (first, time) = events[0];
        var run = await study.BeginAsync(
            first.Attempt,
            new(first.Candidate, first.Rung, first.Seed),
            time,
            cancellationToken
        );
        MlflowMetric[] values =
        [
            .. from each in events
            where each.Event.Kind == StudyEventKind.Reported
            select new MlflowMetric(study.Metric, each.Event.Step, each.Event.Value ?? double.NaN, each.Time),
        ];
        await study.LogAsync(run, values, cancellationToken);
        if (events[^1] is { Event.Outcome: { } outcome, Time: var ended })
            await study.EndAsync(run, outcome, ended, cancellationToken);
        isFresh = true;
    }

    /// <summary>Calls until the server answers; what it refuses is left.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> call, int reports, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromSeconds(0.5); ; pause = pause < LongestPause ? 2 * pause : LongestPause)
            try
            {
                await call(cancellationToken);
                Interlocked.Add(ref unsent, -reports);
                return;
            }
            catch (MlflowException refused) when (refused.IsRefusal)
            {
                await WarnAsync($"{refused.Message}; what it refuses is left out, and the study continues");
                return;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                await WarnAsync(
                    $"MLflow cannot be reached ({error.Message}); the study continues, and it is tried again"
                );
                if (closing.IsCancellationRequested)
                    pause = TimeSpan.FromSeconds(0.2);
                await Task.Delay(pause, Pauses(cancellationToken))
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    /// <summary>What ends a pause: at the end nobody waits for a minute.</summary>
    private CancellationToken Pauses(CancellationToken cancellationToken) =>
        closing.IsCancellationRequested ? cancellationToken : closing.Token;

    private async Task WarnAsync(string what)
    {
        if (hasWarned)
            return;
        hasWarned = true;
        await console.NoteAsync(what);
    }
}
