namespace Anneal.Training.Engine;

/// <summary>
/// Numbered pieces of work that are shared out: each worker first takes the pieces of its own share, in order, and then
/// helps the others.
/// </summary>
/// <remarks>
/// The same worker gets the same pieces again, whose numbers its processor's cache still has; and no worker waits while
/// another one is held up.
/// </remarks>
/// <param name="workers">How many workers there are.</param>
internal sealed class SharedWork(int workers)
{
    private const int CountersPerLine = 16; // a counter has a cache line of its own

    private readonly int[] taken = new int[(workers + 1) * CountersPerLine];
    private int count;

    /// <summary>How many workers there are.</summary>
    public int Workers => workers;

    /// <summary>Begins anew, with so many pieces. Not while workers take any.</summary>
    public void Begin(int pieces)
    {
        count = pieces;
        Array.Clear(taken);
    }

    /// <summary>Takes a piece, which no other worker gets.</summary>
    /// <param name="worker">Who takes it, from 0.</param>
    /// <param name="piece">Its number, from 0.</param>
    /// <returns>Whether one was left.</returns>
    public bool TryTake(int worker, out int piece)
    {
        for (var i = 0; i < workers; i++)
        {
            var owner = (worker + i) % workers;
            var end = EndOf(owner);
            piece = EndOf(owner - 1) + Interlocked.Increment(ref taken[(owner + 1) * CountersPerLine]) - 1;
            if (piece < end)
                return true;
        }
        piece = count;
        return false;
    }

    private int EndOf(int worker) => (int)((long)count * (worker + 1) / workers);
}
