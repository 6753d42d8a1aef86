using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// A sum of windows, each times its gradient: a tile of ten vectors in registers, where neighbouring lanes are
/// neighbouring numbers of one example.
/// </summary>
internal static unsafe class WindowTile<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    /// <summary><c>sums[j] += Σ_i gradients[i] · windows[places[i] + j]</c> for the numbers j of a tile.</summary>
    /// <param name="windows">From where places count.</param>
    /// <param name="gradients">A number for each window.</param>
    /// <param name="places">Where each window begins: whole numbers.</param>
    /// <param name="count">Number of windows in the sum.</param>
    /// <param name="sums">What is added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate(float* windows, float* gradients, float* places, int count, float* sums)
    {
        var length = TSimd.Count;
        TVector s0 = TSimd.Load(sums),
            s1 = TSimd.Load(sums + length),
            s2 = TSimd.Load(sums + 2 * length),
            s3 = TSimd.Load(sums + 3 * length),
            s4 = TSimd.Load(sums + 4 * length);
        TVector s5 = TSimd.Load(sums + 5 * length),
            s6 = TSimd.Load(sums + 6 * length),
            s7 = TSimd.Load(sums + 7 * length),
            s8 = TSimd.Load(sums + 8 * length),
            s9 = TSimd.Load(sums + 9 * length);
        for (var i = 0; i < count; i++)
        {
            var window = windows + float.ConvertToIntegerNative<int>(places[i]);
            var gradient = TSimd.Broadcast(gradients[i]);
            s0 = TSimd.MultiplyAdd(gradient, TSimd.Load(window), s0);
            s1 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + length), s1);
            s2 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 2 * length), s2);
            s3 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 3 * length), s3);
            s4 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 4 * length), s4);
            s5 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 5 * length), s5);
            s6 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 6 * length), s6);
            s7 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 7 * length), s7);
            s8 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 8 * length), s8);
            s9 = TSimd.MultiplyAdd(gradient, TSimd.Load(window + 9 * length), s9);
        }
        TSimd.Store(s0, sums);
        TSimd.Store(s1, sums + length);
        TSimd.Store(s2, sums + 2 * length);
        TSimd.Store(s3, sums + 3 * length);
        TSimd.Store(s4, sums + 4 * length);
        TSimd.Store(s5, sums + 5 * length);
        TSimd.Store(s6, sums + 6 * length);
        TSimd.Store(s7, sums + 7 * length);
        TSimd.Store(s8, sums + 8 * length);
        TSimd.Store(s9, sums + 9 * length);
    }
}
