using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Four output channels at four positions: 16 sums in registers, for machines with 32 of them.</summary>
internal static unsafe class ConvolutionTile4x4<TSimd, TVector, TEpilogue>
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
        float* weightA = pass.Weights + (long)output * tapCount,
            weightB = weightA + tapCount,
            weightC = weightB + tapCount,
            weightD = weightC + tapCount;
        var bias = pass.Bias + output;
        TVector a0 = TSimd.Broadcast(*bias),
            a1 = a0,
            a2 = a0,
            a3 = a0;
        TVector b0 = TSimd.Broadcast(bias[1]),
            b1 = b0,
            b2 = b0,
            b3 = b0;
        TVector c0 = TSimd.Broadcast(bias[2]),
            c1 = c0,
            c2 = c0,
            c3 = c0;
        TVector d0 = TSimd.Broadcast(bias[3]),
            d1 = d0,
            d2 = d0,
            d3 = d0;
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
            weight = TSimd.Broadcast(weightC[t]);
            c0 = TSimd.MultiplyAdd(weight, v0, c0);
            c1 = TSimd.MultiplyAdd(weight, v1, c1);
            c2 = TSimd.MultiplyAdd(weight, v2, c2);
            c3 = TSimd.MultiplyAdd(weight, v3, c3);
            weight = TSimd.Broadcast(weightD[t]);
            d0 = TSimd.MultiplyAdd(weight, v0, d0);
            d1 = TSimd.MultiplyAdd(weight, v1, d1);
            d2 = TSimd.MultiplyAdd(weight, v2, d2);
            d3 = TSimd.MultiplyAdd(weight, v3, d3);
        }
        var y = pass.Y + (long)output * pass.YStride + lane;
        var notes = pass.Notes + (long)output * pass.YStride + lane;
        TEpilogue.Store(a0, a1, a2, a3, y, notes, writes);
        TEpilogue.Store(b0, b1, b2, b3, y + pass.YStride, notes + pass.YStride, writes);
        TEpilogue.Store(c0, c1, c2, c3, y + 2 * pass.YStride, notes + 2 * pass.YStride, writes);
        TEpilogue.Store(d0, d1, d2, d3, y + 3 * pass.YStride, notes + 3 * pass.YStride, writes);
    }
}
