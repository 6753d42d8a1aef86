using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Twelve rows of a product for two vectors: 24 sums in registers, for machines with 32 of them.</summary>
internal static unsafe class MatrixTile12x2<TSimd, TVector>
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
        long second = product.BVector;
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
            TVector c0b = TSimd.Load(from.At(0, 1)),
                c1b = TSimd.Load(from.At(1, 1)),
                c2b = TSimd.Load(from.At(2, 1));
            TVector c3b = TSimd.Load(from.At(3, 1)),
                c4b = TSimd.Load(from.At(4, 1)),
                c5b = TSimd.Load(from.At(5, 1));
            TVector c6b = TSimd.Load(from.At(6, 1)),
                c7b = TSimd.Load(from.At(7, 1)),
                c8b = TSimd.Load(from.At(8, 1));
            TVector c9b = TSimd.Load(from.At(9, 1)),
                c10b = TSimd.Load(from.At(10, 1)),
                c11b = TSimd.Load(from.At(11, 1));
            for (var chunk = 0; chunk < product.Chunks; chunk++)
            {
                var a0 = product.A + (long)chunk * product.AChunk + row * row1;
                float* a3 = a0 + 3 * row1,
                    a6 = a3 + 3 * row1,
                    a9 = a6 + 3 * row1;
                var b = product.B + (long)chunk * product.BChunk + (long)vector * product.BVector;
                for (var k = 0; k < steps; k++)
                {
                    TVector va = TSimd.Load(b),
                        vb = TSimd.Load(b + second);
                    var weight = TSimd.Broadcast(*a0);
                    c0a = TSimd.MultiplyAdd(weight, va, c0a);
                    c0b = TSimd.MultiplyAdd(weight, vb, c0b);
                    weight = TSimd.Broadcast(a0[row1]);
                    c1a = TSimd.MultiplyAdd(weight, va, c1a);
                    c1b = TSimd.MultiplyAdd(weight, vb, c1b);
                    weight = TSimd.Broadcast(a0[row2]);
                    c2a = TSimd.MultiplyAdd(weight, va, c2a);
                    c2b = TSimd.MultiplyAdd(weight, vb, c2b);
                    weight = TSimd.Broadcast(*a3);
                    c3a = TSimd.MultiplyAdd(weight, va, c3a);
                    c3b = TSimd.MultiplyAdd(weight, vb, c3b);
                    weight = TSimd.Broadcast(a3[row1]);
                    c4a = TSimd.MultiplyAdd(weight, va, c4a);
                    c4b = TSimd.MultiplyAdd(weight, vb, c4b);
                    weight = TSimd.Broadcast(a3[row2]);
                    c5a = TSimd.MultiplyAdd(weight, va, c5a);
                    c5b = TSimd.MultiplyAdd(weight, vb, c5b);
                    weight = TSimd.Broadcast(*a6);
                    c6a = TSimd.MultiplyAdd(weight, va, c6a);
                    c6b = TSimd.MultiplyAdd(weight, vb, c6b);
                    weight = TSimd.Broadcast(a6[row1]);
                    c7a = TSimd.MultiplyAdd(weight, va, c7a);
                    c7b = TSimd.MultiplyAdd(weight, vb, c7b);
                    weight = TSimd.Broadcast(a6[row2]);
                    c8a = TSimd.MultiplyAdd(weight, va, c8a);
                    c8b = TSimd.MultiplyAdd(weight, vb, c8b);
                    weight = TSimd.Broadcast(*a9);
                    c9a = TSimd.MultiplyAdd(weight, va, c9a);
                    c9b = TSimd.MultiplyAdd(weight, vb, c9b);
                    weight = TSimd.Broadcast(a9[row1]);
                    c10a = TSimd.MultiplyAdd(weight, va, c10a);
                    c10b = TSimd.MultiplyAdd(weight, vb, c10b);
                    weight = TSimd.Broadcast(a9[row2]);
                    c11a = TSimd.MultiplyAdd(weight, va, c11a);
                    c11b = TSimd.MultiplyAdd(weight, vb, c11b);
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
            TSimd.Store(c0b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c1a, c);
            TSimd.Store(c1b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c2a, c);
            TSimd.Store(c2b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c3a, c);
            TSimd.Store(c3b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c4a, c);
            TSimd.Store(c4b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c5a, c);
            TSimd.Store(c5b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c6a, c);
            TSimd.Store(c6b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c7a, c);
            TSimd.Store(c7b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c8a, c);
            TSimd.Store(c8b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c9a, c);
            TSimd.Store(c9b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c10a, c);
            TSimd.Store(c10b, c + to.VectorStride);
            c += to.RowStride;
            TSimd.Store(c11a, c);
            TSimd.Store(c11b, c + to.VectorStride);
        }
    }
}
