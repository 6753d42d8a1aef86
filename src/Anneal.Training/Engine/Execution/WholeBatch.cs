namespace Anneal.Training.Engine.Execution;

/// <summary>
/// What stages keep of all slices of a batch, and the gradients that are computed from it when all went through: no sum
/// of slices is needed, and any worker computes any piece.
/// </summary>
/// <param name="plan">What is run.</param>
/// <param name="workers">How many workers there are.</param>
internal sealed unsafe class WholeBatch(ExecutionPlan plan, int workers)
{
    private readonly (int Stage, int Piece)[] pieces =
    [
        .. from stage in Enumerable.Range(0, plan.Stages.Length)
        from piece in Enumerable.Range(0, plan.Stages[stage].Pieces)
        select (stage, piece),
    ];
    private readonly AlignedBuffer?[] kept = new AlignedBuffer?[plan.Stages.Length];
    private readonly SharedWork work = new(workers);
    private int blocks;

    /// <summary>Begins a batch: makes room for so many blocks.</summary>
    public void Begin(int batchBlocks)
    {
        blocks = batchBlocks;
        work.Begin(pieces.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            var length = (long)batchBlocks * plan.Stages[i].KeptPerBlock;
            if (length > (kept[i]?.Length ?? 0))
                kept[i] = new(length);
        }
    }

    /// <summary>Where a stage keeps what it needs of a slice; null if it keeps nothing.</summary>
    public float* For(int stage, Slice slice) =>
        kept[stage] is { } buffer ? buffer.Pointer + (long)slice.FirstBlock * plan.Stages[stage].KeptPerBlock : null;

    /// <summary>Computes pieces of gradients until none is left. For every worker at once.</summary>
    /// <param name="worker">Who does it.</param>
    /// <param name="gradients">Laid out as the weights.</param>
    public void ComputeGradients(int worker, float* gradients)
    {
        while (work.TryTake(worker, out var taken))
        {
            var (stage, piece) = pieces[taken];
            plan.Stages[stage].WeightGradients(kept[stage]!.Pointer, blocks, gradients, piece);
        }
    }
}
