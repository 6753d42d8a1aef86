using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Six rows of a product for two vectors: 12 sums in registers, for machines with 16 of them.</summary>
internal static unsafe class MatrixTile6x2<TSimd, TVector>
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
        for (var end = row + 6 * tiles; row < end; row += 6, from = from.Below(6), to = to.Below(6))
        {
            to.Fetch(6);
            TVector c0a = TSimd.Load(from.At(0, 0)),
                c1a = TSimd.Load(from.At(1, 0)),
                c2a = TSimd.Load(from.At(2, 0));
            TVector c3a = TSimd.Load(from.At(3, 0)),
                c4a = TSimd.Load(from.At(4, 0)),
                c5a = TSimd.Load(from.At(5, 0));
            TVector c0b = TSimd.Load(from.At(0, 1)),
                c1b = TSimd.Load(from.At(1, 1)),
                c2b = TSimd.Load(from.At(2, 1));
            TVector c3b = TSimd.Load(from.At(3, 1)),
                c4b = TSimd.Load(from.At(4, 1)),
                c5b = TSimd.Load(from.At(5, 1));
            for (var chunk = 0; chunk < product.Chunks; chunk++)
            {
                var a0 = product.A + (long)chunk * product.AChunk + row * row1;
                float* a3 = a0 + 3 * row1;
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
                    a0 += aStep;
                    a3 += aStep;
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
        }
    }
}
