namespace Anneal.Dialects.TorchReplay;

/// <summary>A scheduler of PyTorch for one parameter group, with PyTorch's own order of operations.</summary>
internal abstract class TorchScheduler
{
    /// <summary>What the constructor of the base class does.</summary>
    public virtual void Attach() { }

    /// <summary>The step that a constructor takes.</summary>
    public abstract void InitialStep();

    /// <summary><c>step()</c>.</summary>
    public abstract void Step();

    /// <summary><c>step(epoch)</c>.</summary>
    public abstract void Step(double epoch);

    /// <summary>What a <c>SequentialLR</c> does to it when its turn comes.</summary>
    public abstract void BeginTurn();

    /// <summary>Takes back the step of the constructor, as a <c>SequentialLR</c> does.</summary>
    public abstract void Undo();

    /// <summary>What it has counted and set.</summary>
    public abstract TorchProgress Progress { get; }

    /// <summary>
    /// The step after the last update, from which the scheduler refuses to go on; null where it never does.
    /// </summary>
    public virtual long? LastStep => null;
}
