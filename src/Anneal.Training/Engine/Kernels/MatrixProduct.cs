namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// A product of a matrix of numbers A with a matrix of vectors B: <c>C[r, v] = offsets[r] + Σ_k A[r, k] · B[k, v]</c>.
/// </summary>
/// <remarks>
/// The sum over k runs over <see cref="Chunks"/> times <see cref="Steps"/>, so that it can run over the lanes of
/// several blocks.
/// </remarks>
internal unsafe struct MatrixProduct
{
    public float* A;
    public float* B;
    public float* C;

    /// <summary>One for each row, or null for zeros.</summary>
    public float* Offsets;

    public int Rows,
        Vectors,
        Steps,
        Chunks;

    /// <summary>Numbers from one row, step and chunk to the next.</summary>
    public int ARow,
        AStep,
        AChunk;

    /// <summary>Numbers from one vector, step and chunk to the next.</summary>
    public int BVector,
        BStep,
        BChunk;

    /// <summary>Numbers from one row and vector to the next.</summary>
    public int CRow,
        CVector;

    /// <summary>How many numbers of the last vector are stored; 0 for all of them.</summary>
    public int Tail;
}
