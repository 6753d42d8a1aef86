namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// Some rows of an image that the backward pass of a convolution takes at a time, so that what it reads stays in the
/// first-level cache.
/// </summary>
/// <param name="FirstRow">Its first row, counted from 0.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="XPositions">Where the kernel stands, in the block that was read.</param>
/// <param name="GPositions">Where the gradients of these positions are.</param>
internal sealed record Strip(int FirstRow, int Rows, int[] XPositions, int[] GPositions)
{
    private const int PreferredPositions = 112;

    /// <summary>Rows of a strip where each has so many positions.</summary>
    public static int RowsFor(int positionsPerRow) => Math.Max(1, PreferredPositions / positionsPerRow);
}
