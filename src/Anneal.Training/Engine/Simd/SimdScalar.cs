namespace Anneal.Training.Engine.Simd;

/// <summary>One lane at a time, for all other machines.</summary>
internal readonly unsafe struct SimdScalar : ISimd<float>
{
    public static int Count => 1;

    public static int RegisterCount => 16;

    public static float Load(float* source) => *source;

    public static float Broadcast(float value) => value;

    public static void Store(float value, float* target) => *target = value;

    public static float Add(float a, float b) => a + b;

    public static float Multiply(float a, float b) => a * b;

    public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    public static float SelectGreater(float a, float b, float yes, float no) => a > b ? yes : no;

    public static float SelectEqual(float a, float b, float yes, float no) => a == b ? yes : no;
}
