using Anneal.Training.Data;

namespace Anneal.Training.Engine;

/// <summary>
/// Where a number of a block lies. A block holds 16 examples, one per lane, with the examples innermost.
/// </summary>
/// <remarks>
/// <code>
/// [channel][row][column][lane]      lane = example within the block
///
///        column 0         column 1
///   row 0 |e0 e1 … e15|   |e0 e1 … e15|  …      64 bytes each, 64-byte aligned
///   row 1 |e0 e1 … e15|   |e0 e1 … e15|  …
/// </code>
/// Every lane is another example, so no operation ever crosses lanes but the final sums, and channel counts need no
/// padding.
/// A layout may have a border of zeros around each channel, which a padded convolution reads.
/// </remarks>
/// <param name="Shape">Shape of one example.</param>
/// <param name="Border">Rows and columns of zeros on each side.</param>
internal readonly record struct BlockLayout(Shape Shape, int Border = 0)
{
    /// <summary>Examples per block.</summary>
    public const int Lanes = 16;

    /// <summary>Numbers from one row to the next.</summary>
    public int RowStride => (Shape.Width + 2 * Border) * Lanes;

    /// <summary>Numbers from one channel to the next.</summary>
    public int ChannelStride => (Shape.Height + 2 * Border) * RowStride;

    /// <summary>Numbers in one block.</summary>
    public int Length => Shape.Channels * ChannelStride;

    /// <summary>Position of channel 0, row 0, column 0, lane 0.</summary>
    public int Origin => Border * (RowStride + Lanes);

    /// <summary>Position of column 0 of a row, counted from the first of several blocks.</summary>
    public long RowAt(int block, int channel, int row) =>
        (long)block * Length + Origin + channel * ChannelStride + row * RowStride;

    /// <summary>Blocks that hold so many examples; the last may be partly empty.</summary>
    public static int BlocksFor(int examples) => (examples + Lanes - 1) / Lanes;
}
