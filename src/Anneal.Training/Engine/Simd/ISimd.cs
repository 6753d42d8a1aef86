namespace Anneal.Training.Engine.Simd;

/// <summary>The few operations that kernels are made of, for one width of vector.</summary>
/// <remarks>
/// A block has 16 lanes on every machine; a kernel runs 16 / <see cref="Count"/> times to cover them. Each lane sees
/// the same operations in the same
/// order at every width, all rounded alike, so the results are the same bits.
/// </remarks>
/// <typeparam name="TVector">The machine's vector, or one float.</typeparam>
internal unsafe interface ISimd<TVector>
    where TVector : struct
{
    /// <summary>Lanes in a vector; divides 16.</summary>
    static abstract int Count { get; }

    /// <summary>Vectors that the machine holds in registers: 16 or 32. Kernels choose their tiles by it.</summary>
    static abstract int RegisterCount { get; }

    static abstract TVector Load(float* source);

    static abstract TVector Broadcast(float value);

    static abstract void Store(TVector value, float* target);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary><c>a · b + c</c>, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary><c>a &gt; b ? yes : no</c> in each lane; no if either is NaN.</summary>
    static abstract TVector SelectGreater(TVector a, TVector b, TVector yes, TVector no);

    /// <summary><c>a = b ? yes : no</c> in each lane.</summary>
    static abstract TVector SelectEqual(TVector a, TVector b, TVector yes, TVector no);
}
