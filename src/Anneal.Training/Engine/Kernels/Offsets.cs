namespace Anneal.Training.Engine.Kernels;

/// <summary>Tables of where numbers lie in a block, so that one kernel serves every size of image and kernel.</summary>
internal static class Offsets
{
    /// <summary>The positions of some rows of a channel, row after row.</summary>
    public static int[] OfRows(BlockLayout layout, int firstRow, int rows, int columns) =>
        [
            .. from row in Enumerable.Range(firstRow, rows)
            from column in Enumerable.Range(0, columns)
            select row * layout.RowStride + column * BlockLayout.Lanes,
        ];

    /// <summary>
    /// The positions of some rows of 2x2 windows of a channel, window after window, each in row order.
    /// </summary>
    public static int[] OfWindows(BlockLayout layout, int firstRow, int rows, int columns) =>
        [
            .. from row in Enumerable.Range(firstRow, rows)
            from column in Enumerable.Range(0, columns)
            from offset in OfRows(layout, 0, rows: 2, columns: 2)
            select 2 * (row * layout.RowStride + column * BlockLayout.Lanes) + offset,
        ];

    /// <summary>The first rows and columns of all channels, channels innermost.</summary>
    public static int[] OfPixels(BlockLayout layout, int rows, int columns) =>
        [
            .. from position in OfRows(layout, 0, rows, columns)
            from channel in Enumerable.Range(0, layout.Shape.Channels)
            select position + channel * layout.ChannelStride,
        ];

    /// <summary>
    /// What a kernel reads, from where it stands: all channels, then the rows and columns of the kernel.
    /// </summary>
    public static int[] OfTaps(BlockLayout layout, int kernelSize) =>
        [
            .. from channel in Enumerable.Range(0, layout.Shape.Channels)
            from offset in OfRows(layout, 0, kernelSize, kernelSize)
            select channel * layout.ChannelStride + offset,
        ];

    /// <summary>Four positions at a time; the last are repeated where they do not come in fours.</summary>
    public static FourPositions[] InFours(int[] positions) =>
        [
            .. from i in Enumerable.Range(0, (positions.Length + 3) / 4)
            select new FourPositions(
                positions[4 * i],
                At(positions, 4 * i + 1),
                At(positions, 4 * i + 2),
                At(positions, 4 * i + 3)
            ),
        ];

    private static int At(int[] positions, int index) => positions[Math.Min(index, positions.Length - 1)];
}
