using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Products of matrices, cut into tiles whose sums fit into registers.</summary>
/// <remarks>Where rows do not fill a tile, the last tile begins earlier and computes some rows again.</remarks>
internal static unsafe class MatrixKernel<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private const int MostRows = 12,
        MostVectors = 2;

    // A tile costs about as much as eight steps before and after them; two vectors of this many steps of B come from the
    // first-level cache or stream from the second.
    private const int MostSteps = 400;

    public static void Multiply(in MatrixProduct product)
    {
        var parts = Math.Max(1, (product.Steps * product.Chunks + MostSteps - 1) / MostSteps);
        for (var part = 0; part < parts; part++)
            MultiplyPart(product.Part(part, parts));
    }

    private static void MultiplyPart(in MatrixProduct product)
    {
        for (var vector = 0; vector < product.Vectors; vector += MostVectors)
        for (int row = 0, rows; row < product.Rows; row += rows)
        {
            var vectors = Math.Min(MostVectors, product.Vectors - vector);
            rows = RowsOfTile(product.Rows - row, product.Rows, vectors);
            var again = Math.Max(0, row + rows - product.Rows);
            MultiplyTile(product, row - again, rows, again, vector, vectors);
        }
    }

    /// <summary>The rows of the next tile: the smallest tile that takes all that are left, or the largest.</summary>
    private static int RowsOfTile(int left, int rows, int vectors)
    {
        var large = vectors == 1 || TSimd.RegisterCount >= 32;
        if (rows >= 12 && large && (left > 6 || vectors == 1))
            return 12;
        return rows >= 6 && vectors == 2 ? 6 : 1;
    }

    /// <summary>
    /// A tile writes into C what is new: not its first rows if the tile before had them, and only a part of the last
    /// vector if C ends there.
    /// </summary>
    [SkipLocalsInit]
    private static void MultiplyTile(in MatrixProduct product, int row, int rows, int again, int vector, int vectors)
    {
        var numbers = vectors * TSimd.Count;
        if (product.Tail > 0 && vector + vectors == product.Vectors)
            numbers += product.Tail - TSimd.Count;
        var whole = again == 0 && numbers == vectors * TSimd.Count;
        var place = new MatrixSums(
            product.C + (long)row * product.CRow + (long)vector * product.CVector,
            product.CRow,
            product.CVector
        );
        var scratch = stackalloc float[MostRows * MostVectors * BlockLayout.Lanes];
        var offsets = stackalloc float[MostRows * BlockLayout.Lanes];
        var room = new MatrixSums(scratch, MostVectors * TSimd.Count, TSimd.Count);
        var begin = room;
        if (!product.GoesOn)
            begin = Offsets(product, row, rows, offsets);
        else if (whole)
            begin = place;
        else
            Copy(place, room, again, rows, numbers);
        if (whole)
        {
            Fetch(place, rows, vectors);
            MultiplyTile(product, row, rows, vector, vectors, begin, place);
            return;
        }
        MultiplyTile(product, row, rows, vector, vectors, begin, room);
        Copy(room, place, again, rows, numbers);
    }

    /// <summary>What the sums of some rows begin with: the same for each vector.</summary>
    private static MatrixSums Offsets(in MatrixProduct product, int row, int rows, float* offsets)
    {
        if (product.Offsets == null)
        {
            TSimd.Store(TSimd.Broadcast(0), offsets);
            return new(offsets, 0, 0);
        }
        for (var i = 0; i < rows; i++)
            TSimd.Store(TSimd.Broadcast(product.Offsets[row + i]), offsets + i * TSimd.Count);
        return new(offsets, TSimd.Count, 0);
    }

    private static void MultiplyTile(
        in MatrixProduct product,
        int row,
        int rows,
        int vector,
        int vectors,
        MatrixSums from,
        MatrixSums to
    )
    {
        switch (rows, vectors)
        {
            case (12, 2):
                MatrixTile12x2<TSimd, TVector>.Multiply(product, row, vector, from, to);
                break;
            case (12, 1):
                MatrixTile12x1<TSimd, TVector>.Multiply(product, row, vector, from, to);
                break;
            case (6, 2):
                MatrixTile6x2<TSimd, TVector>.Multiply(product, row, vector, from, to);
                break;
            default:
                for (var i = 0; i < vectors; i++)
                    MatrixTile1x1<TSimd, TVector>.Multiply(product, row, vector + i, from.From(i), to.From(i));
                break;
        }
    }

    private static void Copy(MatrixSums from, MatrixSums to, int firstRow, int rows, int numbers)
    {
        for (var row = firstRow; row < rows; row++)
        for (var vector = 0; vector * TSimd.Count < numbers; vector++)
        {
            var count = Math.Min(TSimd.Count, numbers - vector * TSimd.Count);
            new ReadOnlySpan<float>(from.At(row, vector), count).CopyTo(new(to.At(row, vector), count));
        }
    }

    /// <summary>
    /// Has the places of a tile's sums brought into the first-level cache while the sums are computed. A hint: it
    /// changes no result.
    /// </summary>
    private static void Fetch(MatrixSums place, int rows, int vectors)
    {
        if (!Sse.IsSupported)
            return;
        float* first = place.Start,
            last = place.At(0, vectors - 1);
        for (var row = 0; row < rows; row++, first += place.RowStride, last += place.RowStride)
        {
            Sse.Prefetch0(first);
            Sse.Prefetch0(last);
        }
    }
}
