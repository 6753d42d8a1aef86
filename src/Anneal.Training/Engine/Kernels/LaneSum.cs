namespace Anneal.Training.Engine.Kernels;

/// <summary>Sums over the 16 lanes, always in the same order: halves onto halves.</summary>
internal static unsafe class LaneSum
{
    public static float Of(float* lanes)
    {
        var eight = stackalloc float[8];
        for (var i = 0; i < 8; i++) eight[i] = lanes[i] + lanes[i + 8];
        for (var i = 0; i < 4; i++) eight[i] += eight[i + 4];
        return eight[0] + eight[2] + (eight[1] + eight[3]);
    }
}
