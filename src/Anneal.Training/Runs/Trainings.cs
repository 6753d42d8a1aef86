using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Anneal.Training.Runs;

/// <summary>Executes several trainings side by side.</summary>
public static class Trainings
{
    /// <summary>
    /// Executes the runs; as many at a time as there are threads, and with more threads than runs, each run with its
    /// share of them.
    /// </summary>
    /// <remarks>
    /// No result depends on the number of threads or on the order in which the runs end. A run that fails does not stop
    /// the others.
    /// </remarks>
    /// <param name="runs">The trainings. Listen to each one's <see cref="TrainingRun.Reported"/> for its
    /// progress.</param>
    /// <param name="threads">Threads in all. At least 1.</param>
    /// <param name="clock">Measures the times in the results. Default: the system's.</param>
    /// <param name="cancellationToken">Ends the trainings within about one batch each; what is finished is still
    /// given.</param>
    /// <returns>Each outcome as soon as it is there.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; thrown after the last finished
    /// outcome.</exception>
    public static IAsyncEnumerable<TrainingOutcome> ExecuteAsync(
        IReadOnlyList<TrainingRun> runs,
        int threads,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(runs);
        Require.AtLeast(1, threads);
        return StreamAsync(runs, threads, clock, cancellationToken);
    }

    private static async IAsyncEnumerable<TrainingOutcome> StreamAsync(
        IReadOnlyList<TrainingRun> runs,
        int threads,
        TimeProvider? clock,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var runsAtATime = Math.Clamp(runs.Count, 1, threads);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Bounded, a cancelled write could lose a finished outcome.
        var outcomes = Channel.CreateUnbounded<TrainingOutcome>();
        var started = 0;
        var producing = ProduceAsync();
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(CancellationToken.None))
                yield return outcome;
        }
        finally
        {
            await stop.CancelAsync(); // the caller may have stopped reading early
            await producing;
        }

        async Task ProduceAsync()
        {
            try
            {
                // Threads of their own: trainings on all threads of the pool would leave none for the reader and for
                // Ctrl-C.
                await Task.WhenAll(
                    Enumerable
                        .Range(0, runsAtATime)
                        .Select(_ =>
                            Task.Factory.StartNew(
                                ExecuteNext,
                                stop.Token,
                                TaskCreationOptions.LongRunning,
                                TaskScheduler.Default
                            )
                        )
                );
                outcomes.Writer.Complete();
            }
            catch (Exception error)
            {
                outcomes.Writer.Complete(error); // the reader sees it after the outcomes
            }
        }

        void ExecuteNext()
        {
            for (int index; (index = Interlocked.Increment(ref started) - 1) < runs.Count; )
                outcomes.Writer.TryWrite(Execute(runs[index], threads / runsAtATime, clock, stop.Token));
        }
    }

    private static TrainingOutcome Execute(
        TrainingRun run,
        int threads,
        TimeProvider? clock,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new(run, run.Execute(threads, clock: clock, cancellationToken: cancellationToken), Error: null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(run, Result: null, error);
        }
    }
}
