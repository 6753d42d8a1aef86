using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Turns squares of numbers: what was a row becomes a column.</summary>
internal static unsafe class Transpose
{
    /// <summary>Rows and columns of a square.</summary>
    public const int Size = 8;

    /// <summary>
    /// Numbers from one example to the next in turned blocks: the features, rounded up to whole vectors.
    /// </summary>
    public static int StrideFor(int features) =>
        (features + BlockLayout.Lanes - 1) / BlockLayout.Lanes * BlockLayout.Lanes;

    /// <summary>
    /// <c>target[example, f] = source[features[f] + example]</c>, for one block. What lies between the examples is left
    /// as it is.
    /// </summary>
    public static void ToExamples(float* source, ReadOnlySpan<int> features, float* target)
    {
        var stride = StrideFor(features.Length);
        var rows = stackalloc float*[Size];
        var feature = 0;
        for (; feature + Size <= features.Length; feature += Size)
        {
            for (var i = 0; i < Size; i++)
                rows[i] = source + features[feature + i];
            Square(rows, 0, target + feature, stride);
            Square(rows, Size, target + Size * stride + feature, stride);
        }
        for (; feature < features.Length; feature++)
        for (var lane = 0; lane < BlockLayout.Lanes; lane++)
            target[lane * stride + feature] = source[features[feature] + lane];
    }

    /// <summary><c>target[c · targetStride + r] = rows[r][column + c]</c> for r and c below 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Square(float** rows, int column, float* target, int targetStride)
    {
        if (!Avx.IsSupported)
        {
            for (var c = 0; c < Size; c++)
            for (var r = 0; r < Size; r++)
                target[c * targetStride + r] = rows[r][column + c];
            return;
        }
        // Pairs of rows, then pairs of pairs, then halves.
        var (a0, a1) = Interleave(Vector256.Load(rows[0] + column), Vector256.Load(rows[1] + column));
        var (a2, a3) = Interleave(Vector256.Load(rows[2] + column), Vector256.Load(rows[3] + column));
        var (a4, a5) = Interleave(Vector256.Load(rows[4] + column), Vector256.Load(rows[5] + column));
        var (a6, a7) = Interleave(Vector256.Load(rows[6] + column), Vector256.Load(rows[7] + column));
        var (b0, b1) = InterleavePairs(a0, a2);
        var (b2, b3) = InterleavePairs(a1, a3);
        var (b4, b5) = InterleavePairs(a4, a6);
        var (b6, b7) = InterleavePairs(a5, a7);
        StoreHalves(b0, b4, target, 4 * targetStride);
        StoreHalves(b1, b5, target + targetStride, 4 * targetStride);
        StoreHalves(b2, b6, target + 2 * targetStride, 4 * targetStride);
        StoreHalves(b3, b7, target + 3 * targetStride, 4 * targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float>, Vector256<float>) Interleave(Vector256<float> a, Vector256<float> b) =>
        (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float>, Vector256<float>) InterleavePairs(Vector256<float> a, Vector256<float> b) =>
        (Avx.Shuffle(a, b, 0b01_00_01_00), Avx.Shuffle(a, b, 0b11_10_11_10));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector256<float> a, Vector256<float> b, float* low, int toHigh)
    {
        Avx.Permute2x128(a, b, 0x20).Store(low);
        Avx.Permute2x128(a, b, 0x31).Store(low + toHigh);
    }
}
