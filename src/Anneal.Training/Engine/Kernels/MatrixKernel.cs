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

    // The steps of two vectors of B stay in a first-level cache of 32 KB while all rows of A use them.
    private const int MostSteps = 128;

    public static void Multiply(in MatrixProduct product)
    {
        var parts = Math.Max(1, (product.Steps * product.Chunks + MostSteps - 1) / MostSteps);
        for (var vector = 0; vector < product.Vectors; vector += MostVectors)
        for (var part = 0; part < parts; part++)
            MultiplyVectors(product.Part(part, parts), vector, Math.Min(MostVectors, product.Vectors - vector));
    }

    private static void MultiplyVectors(in MatrixProduct product, int vector, int vectors)
    {
        for (int row = 0, rows; row < product.Rows; row += rows)
        {
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
        var place = new MatrixTarget(
            product.C + (long)row * product.CRow + (long)vector * product.CVector,
            product.CRow,
            product.CVector
        );
        if (again == 0 && numbers == vectors * TSimd.Count)
        {
            Fetch(place, rows, vectors);
            MultiplyTile(product, row, rows, vector, vectors, place);
            return;
        }
        var scratch = stackalloc float[MostRows * MostVectors * BlockLayout.Lanes];
        var target = new MatrixTarget(scratch, MostVectors * TSimd.Count, TSimd.Count);
        if (product.GoesOn)
            Copy(place, target, again, rows, numbers);
        MultiplyTile(product, row, rows, vector, vectors, target);
        Copy(target, place, again, rows, numbers);
    }

    private static void MultiplyTile(
        in MatrixProduct product,
        int row,
        int rows,
        int vector,
        int vectors,
        MatrixTarget target
    )
    {
        switch (rows, vectors)
        {
            case (12, 2):
                MatrixTile12x2<TSimd, TVector>.Multiply(product, row, vector, target);
                break;
            case (12, 1):
                MatrixTile12x1<TSimd, TVector>.Multiply(product, row, vector, target);
                break;
            case (6, 2):
                MatrixTile6x2<TSimd, TVector>.Multiply(product, row, vector, target);
                break;
            default:
                for (var i = 0; i < vectors; i++)
                    MatrixTile1x1<TSimd, TVector>.Multiply(
                        product,
                        row,
                        vector + i,
                        new(target.Start + i * target.VectorStride, target.RowStride, target.VectorStride)
                    );
                break;
        }
    }

    private static void Copy(MatrixTarget from, MatrixTarget to, int firstRow, int rows, int numbers)
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
    private static void Fetch(MatrixTarget place, int rows, int vectors)
    {
        if (!Sse.IsSupported)
            return;
        for (var row = 0; row < rows; row++)
        for (var vector = 0; vector < vectors; vector++)
            Sse.Prefetch0(place.At(row, vector));
    }
}
