using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Convolutions, cut into tiles whose sums fit into registers.</summary>
/// <remarks>Where channels do not fill a tile, the last tile begins earlier and computes some channels again.</remarks>
internal static unsafe class ConvolutionKernel<TSimd, TVector, TEpilogue>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
    where TEpilogue : struct, IConvolutionEpilogue<TVector>
{
    /// <param name="pass">What is convolved.</param>
    /// <param name="reads">Where the kernel stands, four positions at a time.</param>
    /// <param name="writes">Where the results go.</param>
    public static void Convolve(
        in ConvolutionPass pass,
        ReadOnlySpan<FourPositions> reads,
        ReadOnlySpan<FourPositions> writes
    )
    {
        var output = 0;
        if (TSimd.RegisterCount >= 32)
            for (; output + 4 <= pass.Outputs; output += 4)
            for (var i = 0; i < reads.Length; i++)
            for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
                ConvolutionTile4x4<TSimd, TVector, TEpilogue>.Convolve(pass, output, lane, reads[i], writes[i]);
        for (; output < pass.Outputs; output += 2)
        for (var i = 0; i < reads.Length; i++)
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
            ConvolutionTile2x4<TSimd, TVector, TEpilogue>.Convolve(
                pass,
                Math.Max(0, Math.Min(output, pass.Outputs - 2)),
                lane,
                reads[i],
                writes[i]
            );
    }
}
