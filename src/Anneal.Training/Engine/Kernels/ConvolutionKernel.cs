using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Convolutions over one block: two output channels at four positions at a time, which keeps eight sums in registers.</summary>
/// <remarks>Where channels or positions do not fill a tile, its last ones are computed again.</remarks>
internal static unsafe class ConvolutionKernel<TSimd, TVector> where TSimd : struct, ISimd<TVector> where TVector : struct
{
    /// <summary><c>y[o, p] = bias[o] + Σ_t weights[o, t] · x[position p + tap t]</c>.</summary>
    /// <param name="x">The block that is read.</param>
    /// <param name="weights">Outputs × taps.</param>
    /// <param name="bias">One for each output, or null for zeros.</param>
    /// <param name="y">Position 0 of output 0 of the block that is written.</param>
    /// <param name="outputStride">Numbers from one output channel to the next.</param>
    /// <param name="outputs">Number of output channels.</param>
    /// <param name="taps">Offsets of what is read.</param>
    /// <param name="reads">For each position, the offset of where the kernel stands.</param>
    /// <param name="writes">For each position, the offset of the result.</param>
    public static void Convolve(
        float* x, float* weights, float* bias, float* y, int outputStride, int outputs,
        ReadOnlySpan<int> taps, ReadOnlySpan<int> reads, ReadOnlySpan<int> writes)
    {
        fixed (int* tap = taps)
            for (var output = 0; output < outputs; output += 2)
            {
                var (a, b) = (output, Math.Min(output + 1, outputs - 1));
                var (biasA, biasB) = bias == null ? (0, 0) : (bias[a], bias[b]);
                for (var position = 0; position < reads.Length; position += 4)
                {
                    var (p1, p2, p3) = (Math.Min(position + 1, reads.Length - 1), Math.Min(position + 2, reads.Length - 1), Math.Min(position + 3, reads.Length - 1));
                    for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
                        Tile(x + reads[position] + lane, x + reads[p1] + lane, x + reads[p2] + lane, x + reads[p3] + lane,
                            weights + (long)a * taps.Length, weights + (long)b * taps.Length, biasA, biasB, tap, taps.Length,
                            y + a * outputStride + lane, y + b * outputStride + lane, writes[position], writes[p1], writes[p2], writes[p3]);
                }
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(
        float* x0, float* x1, float* x2, float* x3, float* weightA, float* weightB, float biasA, float biasB, int* taps, int tapCount,
        float* yA, float* yB, int w0, int w1, int w2, int w3)
    {
        TVector a0 = TSimd.Broadcast(biasA), a1 = a0, a2 = a0, a3 = a0;
        TVector b0 = TSimd.Broadcast(biasB), b1 = b0, b2 = b0, b3 = b0;
        for (var t = 0; t < tapCount; t++)
        {
            var tap = taps[t];
            TVector v0 = TSimd.Load(x0 + tap), v1 = TSimd.Load(x1 + tap), v2 = TSimd.Load(x2 + tap), v3 = TSimd.Load(x3 + tap);
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
        TSimd.Store(a0, yA + w0);
        TSimd.Store(a1, yA + w1);
        TSimd.Store(a2, yA + w2);
        TSimd.Store(a3, yA + w3);
        TSimd.Store(b0, yB + w0);
        TSimd.Store(b1, yB + w1);
        TSimd.Store(b2, yB + w2);
        TSimd.Store(b3, yB + w3);
    }
}
