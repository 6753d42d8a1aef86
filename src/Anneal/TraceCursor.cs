namespace Anneal;

/// <summary>A position in a <see cref="Trace"/>. Not safe for use by several threads at once.</summary>
public abstract class TraceCursor
{
    /// <summary>Updates already made.</summary>
    public long Step { get; private set; }

    /// <summary>The value to use for the update at <see cref="Step"/>.</summary>
    public abstract double Value { get; }

    /// <summary>Moves on by one step.</summary>
    public void Advance()
    {
        MoveTo(Step + 1);
        Step++;
    }

    /// <summary>
    /// Tells the trace that something else set the rate, as a user's code does that writes into PyTorch's parameter
    /// groups.
    /// </summary>
    /// <param name="value">The rate now in force.</param>
    /// <exception cref="NotSupportedException">This trace never reads the rate back.</exception>
    public virtual void Overwrite(double value) =>
        throw new NotSupportedException("This trace never reads the rate back, so it cannot be overwritten.");

    /// <summary>
    /// Goes to a position by number, forwards or back, as PyTorch's <c>step(epoch)</c>, timm's <c>step(k)</c> and
    /// MXNet's <c>scheduler(num_update)</c> do; counts as one step.
    /// </summary>
    /// <param name="position">The framework's own number.</param>
    /// <exception cref="NotSupportedException">This trace only moves on.</exception>
    public void JumpTo(double position)
    {
        MoveToPosition(position);
        Step++;
    }

    /// <summary>Computes the value at a position by number.</summary>
    /// <param name="position">The framework's own number.</param>
    protected virtual void MoveToPosition(double position) =>
        throw new NotSupportedException("This trace only moves on; it has no positions by number.");

    /// <summary>Computes the value of <paramref name="next"/>, which is one step on.</summary>
    /// <param name="next">The step that begins.</param>
    protected abstract void MoveTo(long next);
}
