using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Anneal.Training.Runs;

/// <content>Several runs side by side.</content>
public sealed partial class TrainingRun
{
    /// <summary>
    /// Executes the runs; as many at a time as there are threads, and with more threads than runs, each run with its
    /// share of them.
    /// </summary>
    /// <remarks>
    /// No result depends on the number of threads or on the order in which the runs end. A run that fails does not stop
    /// the others.
    /// </remarks>
    /// <param name="runs">The runs. Listen to each one's <see cref="Reported"/> for its progress.</param>
    /// <param name="threads">Threads in all. At least 1.</param>
    /// <param name="clock">Measures the times in the results. Default: the system's.</param>
    /// <param name="cancellationToken">Ends the trainings within about one batch each; what is finished is still
    /// given.</param>
    /// <returns>Each run as soon as it has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; thrown after the last run
    /// that has ended.</exception>
    public static IAsyncEnumerable<EndedRun> ExecuteAllAsync(
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

    private static async IAsyncEnumerable<EndedRun> StreamAsync(
        IReadOnlyList<TrainingRun> runs,
        int threads,
        TimeProvider? clock,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var runsAtATime = Math.Clamp(runs.Count, 1, threads);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Bounded, a cancelled write could lose a run that has ended.
        var ended = Channel.CreateUnbounded<EndedRun>();
        var started = 0;
        var producing = ProduceAsync();
        try
        {
            await foreach (var run in ended.Reader.ReadAllAsync(CancellationToken.None))
                yield return run;
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
                ended.Writer.Complete();
            }
            catch (Exception error)
            {
                ended.Writer.Complete(error); // the reader sees it after the runs
            }
        }

        void ExecuteNext()
        {
            for (int index; (index = Interlocked.Increment(ref started) - 1) < runs.Count; )
                ended.Writer.TryWrite(runs[index].ExecuteToItsEnd(threads / runsAtATime, clock, stop.Token));
        }
    }

    private EndedRun ExecuteToItsEnd(int threads, TimeProvider? clock, CancellationToken cancellationToken)
    {
        try
        {
            return new() { Run = this, Result = Execute(threads, clock, cancellationToken: cancellationToken) };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new() { Run = this, Error = error };
        }
    }
}
