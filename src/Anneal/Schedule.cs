using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal;

/// <summary>A pure function from an optimizer step to a value, most often a learning rate.</summary>
/// <remarks>
/// Immutable, safe to share between threads, compared by value, readable at any step without history.
/// After its end a schedule holds its last value.
/// </remarks>
public abstract partial record Schedule : Curve
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

    /// <summary>
    /// This schedule for its <see cref="Curve.Length"/>, then <paramref name="next"/>, whose own steps begin at 0.
    /// </summary>
    /// <param name="next">What follows.</param>
    /// <exception cref="InvalidOperationException">This schedule has no length; give it one with
    /// <see cref="For"/>.</exception>
    public Schedule Then(Schedule next) =>
        Sequence.Of(
            (
                this,
                Length
                    ?? throw new InvalidOperationException(
                        $"'{nameof(Then)}' needs a schedule with a length before it, but this one is open-ended; say "
                            + "how long it lasts with For(steps)."
                    )
            ),
            (next, next.Length)
        );

    /// <summary>
    /// The first <paramref name="steps"/> steps of this schedule; afterwards the value at <paramref name="steps"/> is
    /// held.
    /// </summary>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public Schedule For(long steps) => Length == steps ? this : new Held(this, steps);

    /// <summary>The product of this schedule and <paramref name="other"/> at every step.</summary>
    /// <param name="other">The other factor.</param>
    public Schedule Times(Schedule other) => new Product([this, other]);

    /// <summary>
    /// This schedule with a clock that ticks once every <paramref name="steps"/> steps: value(t) = this(⌊t / steps⌋).
    /// </summary>
    /// <param name="steps">Steps in a tick. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public Schedule Every(long steps) => new Ticked(this, new Period(steps));

    /// <summary>This schedule, kept from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <param name="least">Lower bound, or −∞ for none.</param>
    /// <param name="most">Upper bound, or +∞ for none; at least <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
    public Schedule Clamp(double least, double most = double.PositiveInfinity) => new Clamped(this, least, most);

    /// <summary>This schedule <paramref name="count"/> times over, then its end.</summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="InvalidOperationException">This schedule has no length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public Schedule Repeat(long count) => new Repeated(this, count);

    /// <summary>
    /// The first value held for <paramref name="steps"/> steps, then this schedule from its own step 0.
    /// </summary>
    /// <param name="steps">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public Schedule Delay(long steps) => Sequence.Of((Constant(At(0)), Require.AtLeast(0, steps)), (this, Length));
}
