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

    /// <summary>Computes the output, and what the backward pass wants to remember.</summary>
    public abstract void Forward(in StageMemory memory, int blocks);

    /// <summary>Computes the gradients of the input, if wanted, and of the parameters.</summary>
    public abstract void Backward(in StageMemory memory, int blocks);
}
