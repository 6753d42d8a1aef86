namespace Anneal.Training.Engine;

/// <summary>
/// Consecutive blocks of a mini-batch that one worker runs at a time and that make up one partial sum.
/// </summary>
/// <param name="FirstBlock">The first block.</param>
/// <param name="Blocks">How many blocks.</param>
internal readonly record struct Slice(int FirstBlock, int Blocks)
{
    // Four blocks keep the matrix kernels busy, and every slice has partial sums of its own to be written and added up.
    private const int PreferredBlocks = 4;
    private const int MostSlices = 16;

    // The partial sums of all slices together should stay in a second-level cache of 2 MB, or adding them up costs more
    // than it gains.
    private const int MostNumbers = 1 << 19;

    /// <summary>The batch's first example in the slice.</summary>
    public int FirstExample => FirstBlock * BlockLayout.Lanes;

    /// <summary>
    /// Slices of a training batch. It follows from the sizes of batch and network alone, so that sums are the same for
    /// any number of threads.
    /// </summary>
    /// <param name="examples">Examples in the batch.</param>
    /// <param name="sums">Partial sums of a slice; 0 where gradients are computed over the whole batch.</param>
    public static int CountFor(int examples, int sums)
    {
        var blocks = BlockLayout.BlocksFor(examples);
        var least = Math.Min(blocks, 2);
        return Math.Clamp(Math.Min(blocks / PreferredBlocks, MostNumbers / Math.Max(1, sums)), least, MostSlices);
    }

    /// <summary>Slice <paramref name="index"/> of <paramref name="count"/> about equal ones.</summary>
    public static Slice Of(int examples, int index, int count)
    {
        var blocks = BlockLayout.BlocksFor(examples);
        var (first, end) = ((int)((long)blocks * index / count), (int)((long)blocks * (index + 1) / count));
        return new(first, end - first);
    }

    /// <summary>
    /// Examples of the batch that lie in the slice's block <paramref name="block"/>: 16, but fewer in the batch's last.
    /// </summary>
    public int ExamplesIn(int block, int batch) =>
        Math.Min(BlockLayout.Lanes, batch - FirstExample - block * BlockLayout.Lanes);
}
