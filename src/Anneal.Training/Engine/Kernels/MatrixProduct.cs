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

    /// <summary>Whether the sums go on from what C holds, instead of beginning at 0.</summary>
    public bool GoesOn;

    /// <summary>
    /// The same product with the sums cut into <paramref name="count"/> parts: part <paramref name="index"/> of them,
    /// which goes on where the one before it ended.
    /// </summary>
    public readonly MatrixProduct Part(int index, int count)
    {
        var part = this;
        part.GoesOn |= index > 0;
        if (Chunks > 1)
        {
            var (first, end) = Range(Chunks, index, count);
            part.A += (long)first * AChunk;
            part.B += (long)first * BChunk;
            part.Chunks = end - first;
        }
        else
        {
            var (first, end) = Range(Steps, index, count);
            part.A += (long)first * AStep;
            part.B += (long)first * BStep;
            part.Steps = end - first;
        }
        return part;
    }

    /// <summary>Where the sums from a row and vector on are.</summary>
    public readonly MatrixSums SumsAt(int row, int vector) =>
        new(C + (long)row * CRow + (long)vector * CVector, CRow, CVector);

    private static (int First, int End) Range(int length, int index, int count) =>
        (length * index / count, length * (index + 1) / count);
}
