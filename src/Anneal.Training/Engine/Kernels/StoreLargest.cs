using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// Stores the largest of the four if it is above 0, else 0, at the first position; and notes which one it was.
/// </summary>
internal readonly unsafe struct StoreLargest<TSimd, TVector> : IConvolutionEpilogue<TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    /// <summary>The note where all four were at most 0.</summary>
    public const float None = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(
        TVector p0,
        TVector p1,
        TVector p2,
        TVector p3,
        float* y,
        float* notes,
        in FourPositions positions
    )
    {
        // A strict comparison, so of equal numbers the first counts.
        var (largest, which, zero) = (p0, TSimd.Broadcast(0), TSimd.Broadcast(0));
        which = TSimd.SelectGreater(p1, largest, TSimd.Broadcast(1), which);
        largest = TSimd.SelectGreater(p1, largest, p1, largest);
        which = TSimd.SelectGreater(p2, largest, TSimd.Broadcast(2), which);
        largest = TSimd.SelectGreater(p2, largest, p2, largest);
        which = TSimd.SelectGreater(p3, largest, TSimd.Broadcast(3), which);
        largest = TSimd.SelectGreater(p3, largest, p3, largest);
        TSimd.Store(TSimd.SelectGreater(largest, zero, which, TSimd.Broadcast(None)), notes + positions.First);
        // This way round NaN stays NaN.
        TSimd.Store(TSimd.SelectGreater(zero, largest, zero, largest), y + positions.First);
    }
}
