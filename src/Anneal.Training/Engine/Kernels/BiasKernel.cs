using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Gradients of biases: the sum of a channel's gradients over positions and examples.</summary>
internal static unsafe class BiasKernel<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    /// <param name="g">Position 0 of output 0 of the first block of gradients.</param>
    /// <param name="layout">Layout of a block of gradients.</param>
    /// <param name="blockStride">Numbers from one block to the next.</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="gradients">One for each output channel, to be written.</param>
    public static void BiasGradients(float* g, BlockLayout layout, int blockStride, int blocks, float* gradients)
    {
        var sums = stackalloc float[BlockLayout.Lanes];
        for (var output = 0; output < layout.Shape.Channels; output++)
        {
            for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
            {
                var sum = TSimd.Broadcast(0);
                for (var block = 0; block < blocks; block++)
                for (var row = 0; row < layout.Shape.Height; row++)
                {
                    var from =
                        g + (long)block * blockStride + output * layout.ChannelStride + row * layout.RowStride + lane;
                    for (var column = 0; column < layout.Shape.Width; column++)
                        sum = TSimd.Add(sum, TSimd.Load(from + column * BlockLayout.Lanes));
                }
                TSimd.Store(sum, sums + lane);
            }
            gradients[output] = LaneSum.Of(sums);
        }
    }
}
