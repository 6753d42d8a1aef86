using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Weight gradients of two output channels and five taps: ten sums in registers.</summary>
internal static unsafe class ConvolutionWeightTile2x5<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    /// <param name="x">The block that is read.</param>
    /// <param name="taps">The taps of the tile.</param>
    /// <param name="gA">Gradients of the first output channel.</param>
    /// <param name="gB">Gradients of the second.</param>
    /// <param name="xPositions">Where the kernel stands.</param>
    /// <param name="gPositions">Where the gradient of each position is.</param>
    /// <param name="count">Number of positions.</param>
    /// <param name="sumsA">Sums of the first output channel, added to: 16 lanes for each tap.</param>
    /// <param name="sumsB">Sums of the second.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate(
        float* x,
        int* taps,
        float* gA,
        float* gB,
        int* xPositions,
        int* gPositions,
        int count,
        float* sumsA,
        float* sumsB
    )
    {
        const int Lanes = BlockLayout.Lanes;
        float* x0 = x + taps[0],
            x1 = x + taps[1],
            x2 = x + taps[2],
            x3 = x + taps[3],
            x4 = x + taps[4];
        TVector a0 = TSimd.Load(sumsA),
            a1 = TSimd.Load(sumsA + 1 * Lanes),
            a2 = TSimd.Load(sumsA + 2 * Lanes),
            a3 = TSimd.Load(sumsA + 3 * Lanes),
            a4 = TSimd.Load(sumsA + 4 * Lanes);
        TVector b0 = TSimd.Load(sumsB),
            b1 = TSimd.Load(sumsB + 1 * Lanes),
            b2 = TSimd.Load(sumsB + 2 * Lanes),
            b3 = TSimd.Load(sumsB + 3 * Lanes),
            b4 = TSimd.Load(sumsB + 4 * Lanes);
        for (var p = 0; p < count; p++)
        {
            var (at, g) = (xPositions[p], gPositions[p]);
            TVector v0 = TSimd.Load(x0 + at),
                v1 = TSimd.Load(x1 + at),
                v2 = TSimd.Load(x2 + at),
                v3 = TSimd.Load(x3 + at),
                v4 = TSimd.Load(x4 + at);
            var gradient = TSimd.Load(gA + g);
            a0 = TSimd.MultiplyAdd(gradient, v0, a0);
            a1 = TSimd.MultiplyAdd(gradient, v1, a1);
            a2 = TSimd.MultiplyAdd(gradient, v2, a2);
            a3 = TSimd.MultiplyAdd(gradient, v3, a3);
            a4 = TSimd.MultiplyAdd(gradient, v4, a4);
            gradient = TSimd.Load(gB + g);
            b0 = TSimd.MultiplyAdd(gradient, v0, b0);
            b1 = TSimd.MultiplyAdd(gradient, v1, b1);
            b2 = TSimd.MultiplyAdd(gradient, v2, b2);
            b3 = TSimd.MultiplyAdd(gradient, v3, b3);
            b4 = TSimd.MultiplyAdd(gradient, v4, b4);
        }
        TSimd.Store(a0, sumsA);
        TSimd.Store(a1, sumsA + 1 * Lanes);
        TSimd.Store(a2, sumsA + 2 * Lanes);
        TSimd.Store(a3, sumsA + 3 * Lanes);
        TSimd.Store(a4, sumsA + 4 * Lanes);
        TSimd.Store(b0, sumsB);
        TSimd.Store(b1, sumsB + 1 * Lanes);
        TSimd.Store(b2, sumsB + 2 * Lanes);
        TSimd.Store(b3, sumsB + 3 * Lanes);
        TSimd.Store(b4, sumsB + 4 * Lanes);
    }
}
