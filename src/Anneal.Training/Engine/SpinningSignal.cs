namespace Anneal.Training.Engine;

/// <summary>
/// A counter that one thread advances and others await: first spinning, then yielding, at last asleep.
/// </summary>
/// <remarks>
/// Pieces of work follow each other within microseconds, far faster than a sleeping thread wakes; but an idle training
/// must burn nothing.
/// </remarks>
internal sealed class SpinningSignal
{
    // Measured on two cores: longer spins halve the speed when another process wants a core, shorter ones cost 8 % when
    // none does.
    private const int SpinRounds = 500;
    private const int YieldRounds = 200;

    private readonly object gate = new();
    private int count;
    private int sleepers;

    /// <summary>How often the signal was given.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Threads that await the signal asleep.</summary>
    public int Sleepers => Volatile.Read(ref sleepers);

    /// <summary>Gives the signal.</summary>
    public void Advance()
    {
        Interlocked.Increment(ref count);
        if (Sleepers == 0)
            return;
        lock (gate)
            Monitor.PulseAll(gate);
    }

    /// <summary>Returns as soon as <see cref="Count"/> is no longer <paramref name="seen"/>.</summary>
    public void AwaitAfter(int seen)
    {
        for (var round = 0; Count == seen; round++)
        {
            if (round < SpinRounds)
                Thread.SpinWait(1);
            else if (round < SpinRounds + YieldRounds)
                Thread.Yield();
            else
                SleepAfter(seen);
        }
    }

    private void SleepAfter(int seen)
    {
        Interlocked.Increment(ref sleepers); // before the count is read again, so that no signal is missed
        lock (gate)
            while (Count == seen)
                Monitor.Wait(gate);
        Interlocked.Decrement(ref sleepers);
    }
}
