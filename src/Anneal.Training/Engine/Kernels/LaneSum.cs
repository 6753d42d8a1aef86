using System.Runtime.Intrinsics;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Sums over the 16 lanes, always in the same order: halves onto halves.</summary>
internal static unsafe class LaneSum
{
    /// <summary>The sum of 16 numbers.</summary>
    public static float Of(float* lanes)
    {
        var eight = stackalloc float[8];
        for (var i = 0; i < 8; i++)
            eight[i] = lanes[i] + lanes[i + 8];
        for (var i = 0; i < 4; i++)
            eight[i] += eight[i + 4];
        return eight[0] + eight[2] + (eight[1] + eight[3]);
    }

    /// <summary>The sums of <paramref name="count"/> times 16 numbers.</summary>
    public static void OfEach(float* lanes, int count, float* sums)
    {
        var halves = stackalloc float[Transpose.Size * Transpose.Size];
        var rows = stackalloc float*[Transpose.Size];
        var columns = stackalloc float[Transpose.Size * Transpose.Size];
        var done = 0;
        for (; done + Transpose.Size <= count; done += Transpose.Size)
        {
            for (var i = 0; i < Transpose.Size; i++)
            {
                var from = lanes + (long)(done + i) * BlockLayout.Lanes;
                rows[i] = halves + i * Transpose.Size;
                (Vector256.Load(from) + Vector256.Load(from + Transpose.Size)).Store(rows[i]);
            }
            Transpose.Square(rows, 0, columns, Transpose.Size);
            Vector256<float> Column(int i) => Vector256.Load(columns + i * Transpose.Size);
            (Column(0) + Column(4) + (Column(2) + Column(6)) + (Column(1) + Column(5) + (Column(3) + Column(7)))).Store(
                sums + done
            );
        }
        for (; done < count; done++)
            sums[done] = Of(lanes + (long)done * BlockLayout.Lanes);
    }
}
