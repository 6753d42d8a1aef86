namespace Anneal;

/// <summary>
/// The values of one hyper-parameter over a run, one for each step: a <see cref="Schedule"/> where it is a pure
/// function, a <see cref="Trace"/> where only its history defines it.
/// </summary>
/// <remarks>Immutable and compared by value. Safe to share between threads.</remarks>
public abstract record Curve : IComparedByFields
{
    /// <summary>The value to use for the update at <paramref name="step"/>.</summary>
    /// <param name="step">Updates already made: 0 gives the value of the first update.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    public abstract double At(long step);

    /// <summary>
    /// Writes the values of the steps from <paramref name="start"/> on; the same bits as <see cref="At"/> gives.
    /// </summary>
    /// <param name="start">The first step to write.</param>
    /// <param name="values">Receives one value for each step.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative.</exception>
    public abstract void Fill(long start, Span<double> values);

    /// <summary>
    /// The nominal length in steps, after which the curve holds or repeats; null where it has no end of its own.
    /// </summary>
    public virtual long? Length => null;

    /// <summary>
    /// The step after the last update of a framework's schedule that is over then, at which its own arithmetic may go
    /// below 0; null for all others.
    /// </summary>
    internal virtual long? OvershootStep => null;

    /// <summary>The values of the first steps.</summary>
    /// <param name="count">How many. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public double[] ToArray(int count)
    {
        var values = new double[Require.AtLeast(0, count)];
        Fill(0, values);
        return values;
    }
}
