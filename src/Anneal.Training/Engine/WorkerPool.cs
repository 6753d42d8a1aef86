namespace Anneal.Training.Engine;

/// <summary>A few threads that run one short piece of work together, many thousand times a second.</summary>
/// <remarks>
/// The caller is the first worker. Between two pieces the others spin for a moment, then yield, then sleep, so that
/// other
/// programs get the processor and an idle training burns nothing. Not thread-safe: one caller at a time. Running a
/// piece allocates
/// nothing.
/// </remarks>
public sealed class WorkerPool : IDisposable
{
    private readonly Thread[] threads;
    private readonly SpinningSignal started = new();
    private readonly SpinningSignal finished = new();
    private Action<int> work = static _ => { };
    private Exception? failure;
    private int running;
    private bool disposed;

    /// <param name="threads">Threads that work together, the caller included. At least 1; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    public WorkerPool(int threads = 1)
    {
        ThreadCount = Require.AtLeast(1, threads);
        this.threads = new Thread[threads - 1];
        for (var i = 0; i < this.threads.Length; i++)
        {
            var worker = i + 1;
            this.threads[i] = new Thread(() => WorkAsOrdered(worker))
            {
                IsBackground = true,
                Name = $"Anneal worker {worker}",
            };
            this.threads[i].Start();
        }
    }

    /// <summary>Threads that work together, the caller included.</summary>
    public int ThreadCount { get; }

    /// <summary>Threads that sleep until the next piece.</summary>
    internal int SleepingThreads => started.Sleepers;

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        started.Advance();
        foreach (var thread in threads)
            thread.Join();
    }

    /// <summary>
    /// Runs <paramref name="piece"/> once on every thread, with the thread's number from 0, and returns when all are
    /// done.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The pool was disposed.</exception>
    internal void Run(Action<int> piece)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var before = finished.Count;
        (work, failure, running) = (piece, null, ThreadCount);
        started.Advance();
        RunGuarded(0);
        finished.AwaitAfter(before);
        if (failure is { } error)
            throw new AggregateException(error);
    }

    private void WorkAsOrdered(int worker)
    {
        for (var seen = 0; ; seen++)
        {
            started.AwaitAfter(seen);
            if (disposed)
                return;
            RunGuarded(worker);
        }
    }

    private void RunGuarded(int worker)
    {
        try
        {
            work(worker);
        }
        catch (Exception error)
        {
            Interlocked.CompareExchange(ref failure, error, null);
        }
        if (Interlocked.Decrement(ref running) == 0)
            finished.Advance();
    }
}
