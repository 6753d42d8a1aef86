using System.Runtime.CompilerServices;

namespace Anneal;

/// <summary>Lists of steps in order, at which a new part begins.</summary>
internal static class Boundaries
{
    /// <summary>How many boundaries are at or before the step.</summary>
    // Most steps lie behind the last boundary of a short list, as behind a warm-up: that answer is given without a
    // call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Passed(ValueList<long> boundaries, long step) =>
        boundaries.Count == 0 || step >= boundaries[boundaries.Count - 1] ? boundaries.Count : Search(boundaries, step);

    private static int Search(ValueList<long> boundaries, long step)
    {
        var (low, high) = (0, boundaries.Count - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (boundaries[middle] <= step)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The distinct boundaries in [from, to).</summary>
    public static IEnumerable<long> Within(ValueList<long> boundaries, long from, long to) =>
        boundaries.Where(step => step >= from && step < to).Distinct();
}
