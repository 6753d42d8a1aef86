using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>One row of a product for one vector.</summary>
internal static unsafe class MatrixTile1x1<TSimd, TVector>
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
        for (var end = row + tiles; row < end; row += 1, from = from.Below(1), to = to.Below(1))
        {
            to.Fetch(1);
            TVector c0a = TSimd.Load(from.At(0, 0));
            for (var chunk = 0; chunk < product.Chunks; chunk++)
            {
                var a0 = product.A + (long)chunk * product.AChunk + row * row1;
                var b = product.B + (long)chunk * product.BChunk + (long)vector * product.BVector;
                for (var k = 0; k < steps; k++)
                {
                    var va = TSimd.Load(b);
                    c0a = TSimd.MultiplyAdd(TSimd.Broadcast(*a0), va, c0a);
                    a0 += aStep;
                    b += bStep;
                }
            }
            // No calls from the loop to here: the sums would have to be kept in memory.
            var c = to.Start;
            TSimd.Store(c0a, c);
        }
    }
}
