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

    /// <summary>Computes the value of <paramref name="next"/>, which is one step on.</summary>
    /// <param name="next">The step that begins.</param>
    protected abstract void MoveTo(long next);
}
