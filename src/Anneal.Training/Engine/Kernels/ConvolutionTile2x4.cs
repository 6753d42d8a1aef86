using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Two output channels at four positions: eight sums in registers.</summary>
internal static unsafe class ConvolutionTile2x4<TSimd, TVector, TEpilogue>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
    where TEpilogue : struct, IConvolutionEpilogue<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convolve(
        in ConvolutionPass pass,
        int output,
        int lane,
        in FourPositions reads,
        in FourPositions writes
    )
    {
        float* x0 = pass.X + reads.First + lane,
            x1 = pass.X + reads.Second + lane,
            x2 = pass.X + reads.Third + lane,
            x3 = pass.X + reads.Fourth + lane;
        var taps = pass.Taps;
        var tapCount = pass.TapCount;
        var next = Math.Min(1, pass.Outputs - 1); // of a single channel, the tile computes the same twice
        float* weightA = pass.Weights + (long)output * tapCount,
            weightB = weightA + next * tapCount;
        var bias = pass.Bias + output;
        TVector a0 = TSimd.Broadcast(*bias),
            a1 = a0,
            a2 = a0,
            a3 = a0;
        TVector b0 = TSimd.Broadcast(bias[next]),
            b1 = b0,
            b2 = b0,
            b3 = b0;
        for (var t = 0; t < tapCount; t++)
        {
            var tap = taps[t];
            TVector v0 = TSimd.Load(x0 + tap),
                v1 = TSimd.Load(x1 + tap),
                v2 = TSimd.Load(x2 + tap),
                v3 = TSimd.Load(x3 + tap);
            var weight = TSimd.Broadcast(weightA[t]);
            a0 = TSimd.MultiplyAdd(weight, v0, a0);
            a1 = TSimd.MultiplyAdd(weight, v1, a1);
            a2 = TSimd.MultiplyAdd(weight, v2, a2);
            a3 = TSimd.MultiplyAdd(weight, v3, a3);
            weight = TSimd.Broadcast(weightB[t]);
            b0 = TSimd.MultiplyAdd(weight, v0, b0);
            b1 = TSimd.MultiplyAdd(weight, v1, b1);
            b2 = TSimd.MultiplyAdd(weight, v2, b2);
            b3 = TSimd.MultiplyAdd(weight, v3, b3);
        }
        var y = pass.Y + (long)output * pass.YStride + lane;
        var notes = pass.Notes + (long)output * pass.YStride + lane;
        TEpilogue.Store(a0, a1, a2, a3, y, notes, writes);
        TEpilogue.Store(b0, b1, b2, b3, y + next * pass.YStride, notes + next * pass.YStride, writes);
    }
}
