namespace Anneal.Training.Engine.Stages;

/// <summary>One or more layers as the engine runs them: a forward and a backward pass over some blocks.</summary>
/// <remarks>
/// Stages hold no numbers, so any number of workers run the same stage at once, each with its own memory.
/// </remarks>
internal abstract class Stage(StageLayouts layouts)
{
    protected StageLayouts Layouts { get; } = layouts;

    /// <summary>Numbers of <see cref="StageMemory.Workspace"/> that so many blocks need.</summary>
    public virtual int WorkspaceLength(int blocks) => 0;

    /// <summary>
    /// Numbers that it keeps of each block until the whole batch went through; 0 where the gradients of a slice's
    /// weights are computed with the slice.
    /// </summary>
    public virtual int KeptPerBlock => 0;

    /// <summary>Pieces of <see cref="WeightGradients"/>; 0 where nothing is kept.</summary>
    public virtual int Pieces => 0;

    /// <summary>Computes the output, and what the backward pass wants to remember.</summary>
    public abstract void Forward(in StageMemory memory, int blocks);

    /// <summary>
    /// Computes the gradients of the input, if wanted, and of the parameters, or keeps what they will be computed from.
    /// </summary>
    public abstract void Backward(in StageMemory memory, int blocks);

    /// <summary>Computes a piece of the parameters' gradients from what was kept of the whole batch.</summary>
    /// <param name="kept">What was kept, block after block.</param>
    /// <param name="blocks">The batch's blocks.</param>
    /// <param name="gradients">Laid out as the weights.</param>
    /// <param name="piece">Which piece, from 0.</param>
    public virtual unsafe void WeightGradients(float* kept, int blocks, float* gradients, int piece) =>
        throw new NotSupportedException($"{GetType().Name} keeps nothing.");
}
