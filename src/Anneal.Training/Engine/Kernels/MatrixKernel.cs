using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Matrix products: four rows and two vectors at a time, or eight rows of one vector, which keeps eight sums in registers.</summary>
/// <remarks>Where rows do not fill a tile, the last one is computed again.</remarks>
internal static unsafe class MatrixKernel<TSimd, TVector> where TSimd : struct, ISimd<TVector> where TVector : struct
{
    public static void Multiply(in MatrixProduct product)
    {
        var vector = 0;
        for (; vector + 1 < product.Vectors; vector += 2)
            for (var row = 0; row < product.Rows; row += 4) FourByTwo(product, row, vector);
        if (vector < product.Vectors)
            for (var row = 0; row < product.Rows; row += 8) EightByOne(product, row, vector);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo(in MatrixProduct product, int row, int vector)
    {
        var last = product.Rows - 1;
        int r0 = row, r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last);
        int n1 = (r1 - row) * product.ARow, n2 = (r2 - row) * product.ARow, n3 = (r3 - row) * product.ARow;
        int bVector = product.BVector, aStep = product.AStep, bStep = product.BStep, steps = product.Steps;
        TVector c00 = Offset(product, r0), c01 = c00, c10 = Offset(product, r1), c11 = c10;
        TVector c20 = Offset(product, r2), c21 = c20, c30 = Offset(product, r3), c31 = c30;
        for (var chunk = 0; chunk < product.Chunks; chunk++)
        {
            var a = product.A + (long)chunk * product.AChunk + (long)row * product.ARow;
            var b = product.B + (long)chunk * product.BChunk + (long)vector * bVector;
            for (var k = 0; k < steps; k++)
            {
                TVector b0 = TSimd.Load(b), b1 = TSimd.Load(b + bVector);
                var weight = TSimd.Broadcast(*a);
                c00 = TSimd.MultiplyAdd(weight, b0, c00);
                c01 = TSimd.MultiplyAdd(weight, b1, c01);
                weight = TSimd.Broadcast(a[n1]);
                c10 = TSimd.MultiplyAdd(weight, b0, c10);
                c11 = TSimd.MultiplyAdd(weight, b1, c11);
                weight = TSimd.Broadcast(a[n2]);
                c20 = TSimd.MultiplyAdd(weight, b0, c20);
                c21 = TSimd.MultiplyAdd(weight, b1, c21);
                weight = TSimd.Broadcast(a[n3]);
                c30 = TSimd.MultiplyAdd(weight, b0, c30);
                c31 = TSimd.MultiplyAdd(weight, b1, c31);
                a += aStep;
                b += bStep;
            }
        }
        Store(product, c00, r0, vector);
        Store(product, c01, r0, vector + 1);
        Store(product, c10, r1, vector);
        Store(product, c11, r1, vector + 1);
        Store(product, c20, r2, vector);
        Store(product, c21, r2, vector + 1);
        Store(product, c30, r3, vector);
        Store(product, c31, r3, vector + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByOne(in MatrixProduct product, int row, int vector)
    {
        var last = product.Rows - 1;
        int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last), r4 = Math.Min(row + 4, last);
        int r5 = Math.Min(row + 5, last), r6 = Math.Min(row + 6, last), r7 = Math.Min(row + 7, last);
        int aRow = product.ARow, aStep = product.AStep, bStep = product.BStep, steps = product.Steps;
        TVector c0 = Offset(product, row), c1 = Offset(product, r1), c2 = Offset(product, r2), c3 = Offset(product, r3);
        TVector c4 = Offset(product, r4), c5 = Offset(product, r5), c6 = Offset(product, r6), c7 = Offset(product, r7);
        for (var chunk = 0; chunk < product.Chunks; chunk++)
        {
            var a = product.A + (long)chunk * product.AChunk;
            float* a0 = a + (long)row * aRow, a1 = a + (long)r1 * aRow, a2 = a + (long)r2 * aRow, a3 = a + (long)r3 * aRow;
            float* a4 = a + (long)r4 * aRow, a5 = a + (long)r5 * aRow, a6 = a + (long)r6 * aRow, a7 = a + (long)r7 * aRow;
            var b = product.B + (long)chunk * product.BChunk + (long)vector * product.BVector;
            for (int k = 0, at = 0; k < steps; k++, at += aStep)
            {
                var v = TSimd.Load(b);
                c0 = TSimd.MultiplyAdd(TSimd.Broadcast(a0[at]), v, c0);
                c1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1[at]), v, c1);
                c2 = TSimd.MultiplyAdd(TSimd.Broadcast(a2[at]), v, c2);
                c3 = TSimd.MultiplyAdd(TSimd.Broadcast(a3[at]), v, c3);
                c4 = TSimd.MultiplyAdd(TSimd.Broadcast(a4[at]), v, c4);
                c5 = TSimd.MultiplyAdd(TSimd.Broadcast(a5[at]), v, c5);
                c6 = TSimd.MultiplyAdd(TSimd.Broadcast(a6[at]), v, c6);
                c7 = TSimd.MultiplyAdd(TSimd.Broadcast(a7[at]), v, c7);
                b += bStep;
            }
        }
        Store(product, c0, row, vector);
        Store(product, c1, r1, vector);
        Store(product, c2, r2, vector);
        Store(product, c3, r3, vector);
        Store(product, c4, r4, vector);
        Store(product, c5, r5, vector);
        Store(product, c6, r6, vector);
        Store(product, c7, r7, vector);
    }

    private static TVector Offset(in MatrixProduct product, int row) => TSimd.Broadcast(product.Offsets == null ? 0 : product.Offsets[row]);

    private static void Store(in MatrixProduct product, TVector value, int row, int vector)
    {
        var target = product.C + (long)row * product.CRow + (long)vector * product.CVector;
        if (product.Tail == 0 || vector < product.Vectors - 1)
        {
            TSimd.Store(value, target);
            return;
        }
        var whole = stackalloc float[BlockLayout.Lanes];
        TSimd.Store(value, whole);
        for (var i = 0; i < product.Tail; i++) target[i] = whole[i];
    }
}
