using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Stores the results as they are, each at its position.</summary>
internal readonly unsafe struct StoreEach<TSimd, TVector> : IConvolutionEpilogue<TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
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
        TSimd.Store(p0, y + positions.First);
        TSimd.Store(p1, y + positions.Second);
        TSimd.Store(p2, y + positions.Third);
        TSimd.Store(p3, y + positions.Fourth);
    }
}
