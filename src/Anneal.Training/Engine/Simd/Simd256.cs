using System.Runtime.Intrinsics;

namespace Anneal.Training.Engine.Simd;

/// <summary>8 lanes at once, for AVX2 with FMA.</summary>
internal readonly unsafe struct Simd256 : ISimd<Vector256<float>>
{
    public static int Count => Vector256<float>.Count;

    public static int RegisterCount => 16;

    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static void Store(Vector256<float> value, float* target) => value.Store(target);

    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Vector256.FusedMultiplyAdd(a, b, c);

    public static Vector256<float> SelectGreater(
        Vector256<float> a,
        Vector256<float> b,
        Vector256<float> yes,
        Vector256<float> no
    ) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), yes, no);

    public static Vector256<float> SelectEqual(
        Vector256<float> a,
        Vector256<float> b,
        Vector256<float> yes,
        Vector256<float> no
    ) => Vector256.ConditionalSelect(Vector256.Equals(a, b), yes, no);
}
