using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>A way from one value to another over a time; the final value is held afterwards.</summary>
/// <remarks>
/// Exact at both ends: <see cref="InitialValue"/> up to <see cref="Start"/> and <see cref="FinalValue"/> from
/// <c>Start + Steps</c> on. One of length 0 is at its end at once.
/// Frameworks give ends that are no whole steps (a share of a run) and joins in the middle of a curve, so both are
/// fractions here.
/// </remarks>
public abstract record Transition : Schedule
{
    private readonly double end;

    private protected Transition(double initialValue, double finalValue, double steps, double start)
    {
        (InitialValue, FinalValue) = (Require.Finite(initialValue), Require.Finite(finalValue));
        (Steps, Start) = (
            Require.Between(0, Anneal.Length.Longest, steps),
            Require.Between(-Anneal.Length.Longest, Anneal.Length.Longest, start)
        );
        end = start + steps;
        Length = (long)Math.Max(0, Math.Ceiling(end));
    }

    /// <summary>Value up to the start.</summary>
    public double InitialValue { get; }

    /// <summary>Value from the end on.</summary>
    public double FinalValue { get; }

    /// <summary>How long it takes, in steps.</summary>
    public double Steps { get; }

    /// <summary>The step at which it begins; a negative one is in the middle of it at step 0.</summary>
    public double Start { get; }

    /// <summary>The first step at which the final value is reached.</summary>
    public sealed override long? Length { get; }

    internal sealed override Formula? ToFormula(FormulaClock clock)
    {
        if (Steps == 0)
            return end <= 0 ? (Formula)FinalValue : Formula.If(clock.Now < end, InitialValue, FinalValue);
        var since = Start == 0 ? clock.Now : clock.Now - Start;
        if (Start > 0)
            since = Formula.Max(since, 0);
        if (clock.Until - 1 > end)
            since = Formula.Min(since, Steps);
        return Between(since / Steps);
    }

    /// <inheritdoc/>
    protected internal sealed override double Evaluate(long step) =>
        step >= end ? AtEnd
        : step <= Start ? InitialValue
        : Between((step - Start) / Steps);

    /// <inheritdoc/>
    protected internal sealed override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var begin = (long)Math.Ceiling(Start);
        if (begin >= from && begin < to)
            yield return begin;
        if (Length!.Value is var last && last != begin && last >= from && last < to)
            yield return last;
    }

    /// <summary>
    /// The value from the end on; another than <see cref="FinalValue"/> only where a curve never gets there.
    /// </summary>
    private protected virtual double AtEnd => FinalValue;

    /// <summary>The value at <paramref name="progress"/> of the way, between 0 and 1 exclusive.</summary>
    private protected abstract double Between(double progress);

    /// <summary>The same as a formula, right at 0 and 1 too; null where it is none.</summary>
    private protected virtual Formula? Between(Formula progress) => null;
}
