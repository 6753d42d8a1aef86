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

    /// <summary>
    /// How many of the next steps would only count, because each leaves the rate as it is. 0 where that is not known.
    /// </summary>
    public virtual long StepsAtRest => 0;

    /// <summary>
    /// How many of the next steps play no part where another one follows them, which sets all anew. 0 where that is
    /// not known.
    /// </summary>
    public virtual long StepsForgotten => 0;

    /// <summary>Counts steps without taking them.</summary>
    /// <param name="steps">At most as many as <see cref="StepsAtRest"/> or <see cref="StepsForgotten"/>.</param>
    public abstract void Skip(long steps);

    /// <summary>What it has counted and set.</summary>
    public abstract TorchProgress Progress { get; }

    /// <summary>
    /// The step after the last update, from which the scheduler refuses to go on; null where it never does.
    /// </summary>
    public virtual long? LastStep => null;
}
