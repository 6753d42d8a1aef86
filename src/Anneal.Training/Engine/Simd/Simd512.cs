using System.Runtime.Intrinsics;

namespace Anneal.Training.Engine.Simd;

/// <summary>A whole row of 16 lanes at once, for AVX-512.</summary>
internal readonly unsafe struct Simd512 : ISimd<Vector512<float>>
{
    public static int Count => Vector512<float>.Count;

    public static int RegisterCount => 32;

    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static void Store(Vector512<float> value, float* target) => value.Store(target);

    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.FusedMultiplyAdd(a, b, c);

    public static Vector512<float> SelectGreater(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> yes,
        Vector512<float> no
    ) => Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), yes, no);

    public static Vector512<float> SelectEqual(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> yes,
        Vector512<float> no
    ) => Vector512.ConditionalSelect(Vector512.Equals(a, b), yes, no);
}
