using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Where the sums of a tile are, or what they begin with.</summary>
/// <param name="start">Row 0, vector 0 of the tile.</param>
/// <param name="rowStride">Numbers from one row to the next.</param>
/// <param name="vectorStride">Numbers from one vector to the next.</param>
internal readonly unsafe struct MatrixSums(float* start, int rowStride, int vectorStride)
{
    public float* Start => start;

    public int RowStride => rowStride;

    public int VectorStride => vectorStride;

    /// <summary>The sums of one row and vector.</summary>
    public float* At(int row, int vector) => start + (long)row * rowStride + (long)vector * vectorStride;

    /// <summary>Those from a vector on.</summary>
    public MatrixSums From(int vector) => new(At(0, vector), rowStride, vectorStride);

    /// <summary>Those from a row on.</summary>
    public MatrixSums Below(int row) => new(At(row, 0), rowStride, vectorStride);

    /// <summary>
    /// Has the places of two vectors of some rows brought into the first-level cache while their sums are computed. A
    /// hint: it changes no result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int rows)
    {
        if (!Sse.IsSupported)
            return;
        var place = start;
        for (var row = 0; row < rows; row++, place += rowStride)
        {
            Sse.Prefetch0(place);
            Sse.Prefetch0(place + vectorStride);
        }
    }
}
