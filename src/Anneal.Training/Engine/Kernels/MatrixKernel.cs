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

    public static void Multiply(in MatrixProduct product)
    {
        for (var vector = 0; vector < product.Vectors; vector += MostVectors)
        {
            var vectors = Math.Min(MostVectors, product.Vectors - vector);
            var rows = RowsOfTile(product.Rows, vectors);
            for (var row = 0; row < product.Rows; row += rows)
                MultiplyTile(product, Math.Min(row, product.Rows - rows), rows, vector, vectors);
        }
    }

    private static int RowsOfTile(int rows, int vectors) =>
        (rows, vectors) switch
        {
            (>= 12, 1) => 12,
            (>= 12, 2) when TSimd.RegisterCount >= 32 => 12,
            (>= 6, 2) => 6,
            _ => 1,
        };

    private static void MultiplyTile(in MatrixProduct product, int row, int rows, int vector, int vectors)
    {
        var cut = product.Tail > 0 && vector + vectors == product.Vectors;
        var scratch = stackalloc float[MostRows * MostVectors * BlockLayout.Lanes];
        var place = product.C + (long)row * product.CRow + (long)vector * product.CVector;
        var target = cut
            ? new MatrixTarget(scratch, MostVectors * TSimd.Count, TSimd.Count)
            : new(place, product.CRow, product.CVector);
        Fetch(place, product.CRow, rows, product.CVector, vectors);
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
        if (!cut)
            return;
        var numbers = (vectors - 1) * TSimd.Count + product.Tail;
        for (var i = 0; i < rows; i++)
            new ReadOnlySpan<float>(scratch + i * target.RowStride, numbers).CopyTo(
                new(place + (long)i * product.CRow, numbers)
            );
    }

    /// <summary>
    /// Has the places of a tile's sums brought into the first-level cache while the sums are computed. A hint: it
    /// changes no result.
    /// </summary>
    private static void Fetch(float* place, int rowStride, int rows, int vectorStride, int vectors)
    {
        if (!Sse.IsSupported)
            return;
        for (var row = 0; row < rows; row++)
        for (var vector = 0; vector < vectors; vector++)
            Sse.Prefetch0(place + (long)row * rowStride + (long)vector * vectorStride);
    }
}
