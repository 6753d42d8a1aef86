using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Gradients of a convolution's weights: two output channels and four taps at a time, summed over all positions and examples.</summary>
internal static unsafe class ConvolutionWeightKernel<TSimd, TVector> where TSimd : struct, ISimd<TVector> where TVector : struct
{
    private const int Sums = 8;

    /// <summary><c>gradients[o, t] = Σ_p g[o, p] · x[position p + tap t]</c>, summed over the lanes of all blocks.</summary>
    public static void WeightGradients(
        float* x, int xBlock, float* g, int gBlock, int gStride, int blocks, float* gradients, int outputs,
        ReadOnlySpan<int> taps, ReadOnlySpan<int> xPositions, ReadOnlySpan<int> gPositions)
    {
        var sums = stackalloc float[Sums * BlockLayout.Lanes];
        fixed (int* xs = xPositions, gs = gPositions)
            for (var output = 0; output < outputs; output += 2)
            {
                var second = Math.Min(output + 1, outputs - 1);
                for (var tap = 0; tap < taps.Length; tap += 4)
                {
                    int t1 = Math.Min(tap + 1, taps.Length - 1), t2 = Math.Min(tap + 2, taps.Length - 1), t3 = Math.Min(tap + 3, taps.Length - 1);
                    for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
                        Tile(x + lane, xBlock, g + output * gStride + lane, g + second * gStride + lane, gBlock, blocks,
                            taps[tap], taps[t1], taps[t2], taps[t3], xs, gs, gPositions.Length, sums + lane);
                    for (var i = 0; i < Sums; i++)
                    {
                        var target = (i < 4 ? output : second) * taps.Length + Math.Min(tap + i % 4, taps.Length - 1);
                        gradients[target] = LaneSum.Of(sums + i * BlockLayout.Lanes);
                    }
                }
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(
        float* x, int xBlock, float* gA, float* gB, int gBlock, int blocks, int t0, int t1, int t2, int t3,
        int* xPositions, int* gPositions, int positions, float* sums)
    {
        TVector a0 = TSimd.Broadcast(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        for (var block = 0; block < blocks; block++)
        {
            for (var p = 0; p < positions; p++)
            {
                var at = x + xPositions[p];
                TVector v0 = TSimd.Load(at + t0), v1 = TSimd.Load(at + t1), v2 = TSimd.Load(at + t2), v3 = TSimd.Load(at + t3);
                var gradient = TSimd.Load(gA + gPositions[p]);
                a0 = TSimd.MultiplyAdd(gradient, v0, a0);
                a1 = TSimd.MultiplyAdd(gradient, v1, a1);
                a2 = TSimd.MultiplyAdd(gradient, v2, a2);
                a3 = TSimd.MultiplyAdd(gradient, v3, a3);
                gradient = TSimd.Load(gB + gPositions[p]);
                b0 = TSimd.MultiplyAdd(gradient, v0, b0);
                b1 = TSimd.MultiplyAdd(gradient, v1, b1);
                b2 = TSimd.MultiplyAdd(gradient, v2, b2);
                b3 = TSimd.MultiplyAdd(gradient, v3, b3);
            }
            x += xBlock;
            gA += gBlock;
            gB += gBlock;
        }
        TSimd.Store(a0, sums);
        TSimd.Store(a1, sums + 1 * BlockLayout.Lanes);
        TSimd.Store(a2, sums + 2 * BlockLayout.Lanes);
        TSimd.Store(a3, sums + 3 * BlockLayout.Lanes);
        TSimd.Store(b0, sums + 4 * BlockLayout.Lanes);
        TSimd.Store(b1, sums + 5 * BlockLayout.Lanes);
        TSimd.Store(b2, sums + 6 * BlockLayout.Lanes);
        TSimd.Store(b3, sums + 7 * BlockLayout.Lanes);
    }
}
