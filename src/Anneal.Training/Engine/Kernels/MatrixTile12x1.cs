using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Twelve rows of a product for one vector.</summary>
internal static unsafe class MatrixTile12x1<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        in MatrixProduct product,
        int row,
        int tiles,
        int vector,
        MatrixSums from,
        MatrixSums to
    )
    {
        long row1 = product.ARow,
            row2 = 2 * row1,
            aStep = product.AStep,
            bStep = product.BStep;
        var steps = product.Steps;
        for (var end = row + 12 * tiles; row < end; row += 12, from = from.Below(12), to = to.Below(12))
        {
            to.Fetch(12);
            TVector c0a = TSimd.Load(from.At(0, 0)),
                c1a = TSimd.Load(from.At(1, 0)),
                c2a = TSimd.Load(from.At(2, 0));
            TVector c3a = TSimd.Load(from.At(3, 0)),
                c4a = TSimd.Load(from.At(4, 0)),
                c5a = TSimd.Load(from.At(5, 0));
            TVector c6a = TSimd.Load(from.At(6, 0)),
                c7a = TSimd.Load(from.At(7, 0)),
                c8a = TSimd.Load(from.At(8, 0));
            TVector c9a = TSimd.Load(from.At(9, 0)),
                c10a = TSimd.Load(from.At(10, 0)),
                c11a = TSimd.Load(from.At(11, 0));
            for (var chunk = 0; chunk < product.Chunks; chunk++)
            {
                var a0 = product.A + (long)chunk * product.AChunk + row * row1;
                float* a3 = a0 + 3 * row1,
                    a6 = a3 + 3 * row1,
                    a9 = a6 + 3 * row1;
                var b = product.B + (long)chunk * product.BChunk + (long)vector * product.BVector;
                for (var k = 0; k < steps; k++)
                {
                    var va = TSimd.Load(b);
                    c0a = TSimd.MultiplyAdd(TSimd.Broadcast(*a0), va, c0a);
                    c1a = TSimd.MultiplyAdd(TSimd.Broadcast(a0[row1]), va, c1a);
                    c2a = TSimd.MultiplyAdd(TSimd.Broadcast(a0[row2]), va, c2a);
                    c3a = TSimd.MultiplyAdd(TSimd.Broadcast(*a3), va, c3a);
                    c4a = TSimd.MultiplyAdd(TSimd.Broadcast(a3[row1]), va, c4a);
                    c5a = TSimd.MultiplyAdd(TSimd.Broadcast(a3[row2]), va, c5a);
                    c6a = TSimd.MultiplyAdd(TSimd.Broadcast(*a6), va, c6a);
                    c7a = TSimd.MultiplyAdd(TSimd.Broadcast(a6[row1]), va, c7a);
                    c8a = TSimd.MultiplyAdd(TSimd.Broadcast(a6[row2]), va, c8a);
                    c9a = TSimd.MultiplyAdd(TSimd.Broadcast(*a9), va, c9a);
                    c10a = TSimd.MultiplyAdd(TSimd.Broadcast(a9[row1]), va, c10a);
                    c11a = TSimd.MultiplyAdd(TSimd.Broadcast(a9[row2]), va, c11a);
                    a0 += aStep;
                    a3 += aStep;
                    a6 += aStep;
                    a9 += aStep;
                    b += bStep;
                }
            }
            // No calls from the loop to here: the sums would have to be kept in memory.
            var c = to.Start;
            TSimd.Store(c0a, c);
            c += to.RowStride;
            TSimd.Store(c1a, c);
            c += to.RowStride;
            TSimd.Store(c2a, c);
            c += to.RowStride;
            TSimd.Store(c3a, c);
            c += to.RowStride;
            TSimd.Store(c4a, c);
            c += to.RowStride;
            TSimd.Store(c5a, c);
            c += to.RowStride;
            TSimd.Store(c6a, c);
            c += to.RowStride;
            TSimd.Store(c7a, c);
            c += to.RowStride;
            TSimd.Store(c8a, c);
            c += to.RowStride;
            TSimd.Store(c9a, c);
            c += to.RowStride;
            TSimd.Store(c10a, c);
            c += to.RowStride;
            TSimd.Store(c11a, c);
        }
    }
}
