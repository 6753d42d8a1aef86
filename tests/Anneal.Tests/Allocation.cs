namespace Anneal.Tests;

/// <summary>What code asks for on the thread that runs it.</summary>
/// <remarks>
/// A collection that another thread starts counts the rest of this thread's allocation context as asked for, up to
/// 8 KB. It only ever adds, so the least of a few tries is what the code itself asked for.
/// </remarks>
internal static class Allocation
{
    private const int Tries = 10;

    /// <summary>Bytes that <paramref name="action"/> asks for on this thread.</summary>
    public static long Of(Action action) =>
        Least(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

    /// <summary>The least that <paramref name="measure"/> gives; no further try after a 0.</summary>
    public static long Least(Func<long> measure)
    {
        var least = long.MaxValue;
        for (var tries = 0; tries < Tries && least != 0; tries++)
            least = Math.Min(least, measure());
        return least;
    }
}
