namespace Anneal.Curves.Progress;

/// <summary>
/// A curve over the share of a run that has passed, from 0 to 1, as frameworks have them whose schedulers do not know
/// the run's length.
/// </summary>
/// <remarks>Immutable, compared by value.</remarks>
internal abstract record ProgressCurve : IComparedByFields
{
    /// <summary>The value at a share of the run.</summary>
    /// <exception cref="ArithmeticException">The framework's formula has no real value there.</exception>
    public abstract double At(double progress);

    /// <summary>The shares from which on the curve has another value or rule, increasing.</summary>
    public virtual IEnumerable<double> Changes => [];

    /// <summary>The schedule of a run of so many steps; it holds the value at share 1 afterwards.</summary>
    public virtual Schedule Over(long steps) => new OverProgress(this, steps);
}
