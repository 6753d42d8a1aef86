using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Weight gradients of two output channels and one tap, where taps do not come in fives.</summary>
internal static unsafe class ConvolutionWeightTile2x1<TSimd, TVector>
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
        float* x0 = x + taps[0];
        TVector a0 = TSimd.Load(sumsA);
        TVector b0 = TSimd.Load(sumsB);
        for (var p = 0; p < count; p++)
        {
            var (at, g) = (xPositions[p], gPositions[p]);
            TVector v0 = TSimd.Load(x0 + at);
            var gradient = TSimd.Load(gA + g);
            a0 = TSimd.MultiplyAdd(gradient, v0, a0);
            gradient = TSimd.Load(gB + g);
            b0 = TSimd.MultiplyAdd(gradient, v0, b0);
        }
        TSimd.Store(a0, sumsA);
        TSimd.Store(b0, sumsB);
    }
}
