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

    // Sums over more steps are computed in parts, so that a part of A stays in a second-level cache of 1 MB and that of
    // B streams from there. More parts cost more: loading and storing a tile's sums takes about as long as six steps.
    private const int MostSteps = 400;

    /// <summary>The rows that so many need in whole tiles.</summary>
    public static int WholeTiles(int rows) => (rows + MostRows - 1) / MostRows * MostRows;

    public static void Multiply(MatrixProduct product)
    {
        if (product.Offsets != null)
        {
            WriteOffsets(product);
            product.GoesOn = true;
        }
        var parts = Math.Max(1, (product.Steps * product.Chunks + MostSteps - 1) / MostSteps);
        for (var part = 0; part < parts; part++)
            MultiplyPart(product.Part(part, parts));
    }

    private static void WriteOffsets(in MatrixProduct product)
    {
        for (var vector = 0; vector < product.Vectors; vector++)
        for (var row = 0; row < product.Rows; row++)
            TSimd.Store(
                TSimd.Broadcast(product.Offsets[row]),
                product.C + (long)row * product.CRow + (long)vector * product.CVector
            );
    }

    private static void MultiplyPart(in MatrixProduct product)
    {
        var zero = stackalloc float[BlockLayout.Lanes];
        for (var vector = 0; vector < product.Vectors; vector += MostVectors)
        {
            var vectors = Math.Min(MostVectors, product.Vectors - vector);
            for (int row = 0, left; (left = product.Rows - row) > 0; )
            {
                var rows = RowsOfTile(left, product.Rows, vectors);
                if (left < rows || (product.Tail > 0 && vector + vectors == product.Vectors))
                {
                    MultiplyPartOfTile(product, row, rows, vector, vectors, zero);
                    row += rows;
                    continue;
                }
                var place = product.SumsAt(row, vector);
                var from = product.GoesOn ? place : new(zero, 0, 0);
                MultiplyTiles(product, row, rows, left / rows, vector, vectors, from, place);
                row += left / rows * rows;
            }
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
    /// A tile that writes less than its sums into C: it begins earlier where its rows would end below the last one, and
    /// leaves the rows before <paramref name="row"/> alone; and C may end within its last vector.
    /// </summary>
    [SkipLocalsInit]
    private static void MultiplyPartOfTile(
        in MatrixProduct product,
        int row,
        int rows,
        int vector,
        int vectors,
        float* zero
    )
    {
        var first = Math.Min(row, product.Rows - rows);
        var numbers = vectors * TSimd.Count;
        if (product.Tail > 0 && vector + vectors == product.Vectors)
            numbers += product.Tail - TSimd.Count;
        var room = stackalloc float[MostRows * MostVectors * BlockLayout.Lanes];
        MatrixSums place = product.SumsAt(first, vector),
            sums = new(room, MostVectors * TSimd.Count, TSimd.Count);
        if (product.GoesOn)
            Copy(place, sums, row - first, rows, numbers);
        MultiplyTiles(product, first, rows, tiles: 1, vector, vectors, product.GoesOn ? sums : new(zero, 0, 0), sums);
        Copy(sums, place, row - first, rows, numbers);
    }

    private static void MultiplyTiles(
        in MatrixProduct product,
        int row,
        int rows,
        int tiles,
        int vector,
        int vectors,
        MatrixSums from,
        MatrixSums to
    )
    {
        switch (rows, vectors)
        {
            case (12, 2):
                MatrixTile12x2<TSimd, TVector>.Multiply(product, row, tiles, vector, from, to);
                break;
            case (12, 1):
                MatrixTile12x1<TSimd, TVector>.Multiply(product, row, tiles, vector, from, to);
                break;
            case (6, 2):
                MatrixTile6x2<TSimd, TVector>.Multiply(product, row, tiles, vector, from, to);
                break;
            default:
                for (var i = 0; i < vectors; i++)
                    MatrixTile1x1<TSimd, TVector>.Multiply(product, row, tiles, vector + i, from.From(i), to.From(i));
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
}
