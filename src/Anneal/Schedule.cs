using Anneal.Formulas;

namespace Anneal;

/// <summary>A pure function from an optimizer step to a value, most often a learning rate.</summary>
/// <remarks>
/// Immutable, safe to share between threads, compared by value, readable at any step without history.
/// After its end a schedule holds its last value. Its values are absolute: no base rate multiplies them.
/// Made by the methods of <see cref="ScheduleFactories"/>, as <c>Schedule.Cosine(0.1, 0, steps: 1000)</c>, or by a
/// record
/// of your own that overrides <see cref="Evaluate"/>; composed by those of <see cref="ScheduleComposition"/>.
/// </remarks>
public abstract record Schedule : Curve
{
    /// <inheritdoc/>
    public sealed override double At(long step) => Evaluate(Require.AtLeast(0, step));

    /// <inheritdoc/>
    public sealed override void Fill(long start, Span<double> values)
    {
        Require.AtLeast(0, start);
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(start + i);
    }

    /// <summary>
    /// The steps in [<paramref name="from"/>, <paramref name="to"/>) at which the curve jumps or changes its rule,
    /// increasing, found without looking at every step.
    /// </summary>
    /// <remarks>
    /// Step 0 is never one. What a function given by the user does inside is not known here and not listed.
    /// </remarks>
    /// <param name="from">The first step that may be listed.</param>
    /// <param name="to">The step before which the list ends.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    public IEnumerable<long> Breakpoints(long from, long to)
    {
        Require.AtLeast(0, from);
        return EnumerateBreakpoints(Math.Max(1, from), to);
    }

    /// <summary>The value at <paramref name="step"/>, which is not negative.</summary>
    /// <param name="step">Updates already made.</param>
    protected internal abstract double Evaluate(long step);

    /// <summary>
    /// The breakpoints in [<paramref name="from"/>, <paramref name="to"/>), increasing. None unless overridden.
    /// </summary>
    /// <param name="from">At least 1.</param>
    /// <param name="to">Exclusive; may be below <paramref name="from"/>.</param>
    protected internal virtual IEnumerable<long> EnumerateBreakpoints(long from, long to) => [];

    /// <summary>The curve as closed arithmetic; null where it is none.</summary>
    /// <param name="clock">The curve's clock.</param>
    internal virtual Formula? ToFormula(FormulaClock clock) => null;

    /// <summary>
    /// The cycle that <paramref name="step"/> lies in; null for a curve that does not go through cycles.
    /// </summary>
    internal virtual Cycle? CycleAt(long step) => null;
}
