namespace Anneal.Training.Engine.Kernels;

/// <summary>Tables of where numbers lie in a block, so that one kernel serves every size of image and kernel.</summary>
internal static class Offsets
{
    /// <summary>The positions of a <paramref name="height"/> × <paramref name="width"/> corner of a channel, in row order.</summary>
    public static int[] OfPositions(BlockLayout layout, int height, int width) =>
        [.. from row in Enumerable.Range(0, height)
            from column in Enumerable.Range(0, width)
            select row * layout.RowStride + column * BlockLayout.Lanes];

    /// <summary>What a kernel reads, from where it stands: all channels, then the rows and columns of the kernel.</summary>
    public static int[] OfTaps(BlockLayout layout, int kernelSize) =>
        [.. from channel in Enumerable.Range(0, layout.Shape.Channels)
            from offset in OfPositions(layout, kernelSize, kernelSize)
            select channel * layout.ChannelStride + offset];
}
