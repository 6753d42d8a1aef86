using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>The backward pass of a convolution over some positions of one block.</summary>
internal unsafe ref struct ConvolutionGradients<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private const int TapsOfTile = 5;

    /// <summary>Gradients of the results at the positions: where the first output channel begins.</summary>
    public float* G;

    /// <summary>Numbers from one output channel's gradients to the next.</summary>
    public int GStride;

    /// <summary>Number of output channels.</summary>
    public int Outputs;

    /// <summary>Where the kernel stands, in the block that was read and in its gradient.</summary>
    public ReadOnlySpan<int> XPositions;

    /// <summary>For each of these, where its gradient is in an output channel of <see cref="G"/>.</summary>
    public ReadOnlySpan<int> GPositions;

    /// <summary>Offsets of what the kernel reads, from a position.</summary>
    public ReadOnlySpan<int> Taps;

    /// <summary><c>sums[o, t] += Σ_p g[o, p] · x[position p + tap t]</c>, for each lane by itself.</summary>
    public readonly void AddWeightGradients(float* x, float* sums)
    {
        var unused = stackalloc float[TapsOfTile * BlockLayout.Lanes];
        fixed (
            int* taps = Taps,
                xs = XPositions,
                gs = GPositions
        )
            for (var output = 0; output < Outputs; output += 2)
            {
                var single = output + 1 == Outputs;
                float* gA = G + (long)output * GStride,
                    gB = single ? gA : gA + GStride;
                for (int tap = 0, width; tap < Taps.Length; tap += width)
                {
                    width = tap + TapsOfTile <= Taps.Length ? TapsOfTile : 1;
                    var sumsA = sums + ((long)output * Taps.Length + tap) * BlockLayout.Lanes;
                    var sumsB = single ? unused : sumsA + Taps.Length * BlockLayout.Lanes;
                    for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
                        if (width == TapsOfTile)
                            ConvolutionWeightTile2x5<TSimd, TVector>.Accumulate(
                                x + lane,
                                taps + tap,
                                gA + lane,
                                gB + lane,
                                xs,
                                gs,
                                XPositions.Length,
                                sumsA + lane,
                                sumsB + lane
                            );
                        else
                            ConvolutionWeightTile2x1<TSimd, TVector>.Accumulate(
                                x + lane,
                                taps + tap,
                                gA + lane,
                                gB + lane,
                                xs,
                                gs,
                                XPositions.Length,
                                sumsA + lane,
                                sumsB + lane
                            );
                }
            }
    }

    /// <summary>
    /// <c>xGradients[position p + tap t] += Σ_o weights[o, t] · g[o, p]</c>: a product of matrices for two positions at
    /// a time, spread out afterwards.
    /// </summary>
    public readonly void AddInputGradients(float* weights, float* xGradients, float* scratch)
    {
        for (var p = 0; p < XPositions.Length; p += 2)
        {
            var second = p + 1 < XPositions.Length;
            for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
            {
                MatrixKernel<TSimd, TVector>.Multiply(
                    new()
                    {
                        A = weights,
                        ARow = 1,
                        AStep = Taps.Length,
                        B = G + GPositions[p] + lane,
                        BStep = GStride,
                        BVector = second ? GPositions[p + 1] - GPositions[p] : 0,
                        C = scratch + lane,
                        CRow = 2 * BlockLayout.Lanes,
                        CVector = BlockLayout.Lanes,
                        Rows = Taps.Length,
                        Vectors = second ? 2 : 1,
                        Steps = Outputs,
                        Chunks = 1,
                    }
                );
                Spread(scratch + lane, xGradients + XPositions[p] + lane);
                if (second)
                    Spread(scratch + BlockLayout.Lanes + lane, xGradients + XPositions[p + 1] + lane);
            }
        }
    }

    private readonly void Spread(float* products, float* xGradients)
    {
        foreach (var tap in Taps)
        {
            TSimd.Store(TSimd.Add(TSimd.Load(xGradients + tap), TSimd.Load(products)), xGradients + tap);
            products += 2 * BlockLayout.Lanes;
        }
    }
}
