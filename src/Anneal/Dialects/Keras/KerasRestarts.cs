using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// Keras's CosineDecayRestarts in its own order of operations: cycles that are no whole steps, found by a logarithm.
/// </summary>
/// <param name="InitialValue">Value at step 0.</param>
/// <param name="FirstSteps">Length of the first cycle. Greater than 0.</param>
/// <param name="Growth">Ratio of each cycle's length to the one before; no value beyond the sum of all cycles where it
/// is below 1.</param>
/// <param name="Decay">Ratio of each cycle's height to the one before.</param>
/// <param name="Alpha">The smallest value as a share of the initial one.</param>
internal sealed record KerasRestarts(double InitialValue, double FirstSteps, double Growth, double Decay, double Alpha)
    : Schedule
{
    private readonly double logGrowth = Math.Log(Growth);

    // Cycles that the run meets are written out, since where one begins goes by rounded logarithms.
    internal override Formula? ToFormula(FormulaClock clock)
    {
        long[] starts = [.. EnumerateBreakpoints(1, Math.Min(clock.Until, clock.Horizon)).Take(FormulaClock.MostParts)];
        return clock.Choose(starts, (part, _) =>
        {
            var cycle = CycleAt((part == 0 ? 0 : starts[part - 1]) / FirstSteps);
            var (begin, length) = (
                Growth == 1 ? cycle : (1 - Math.Pow(Growth, cycle)) / (1 - Growth),
                Math.Pow(Growth, cycle)
            );
            return InitialValue
                * (
                    ((Formula)1 - Alpha)
                        * (
                            (Formula)0.5
                            * Math.Pow(Decay, cycle)
                            * (1 + Formula.Cos(Formula.Pi * ((clock.Now / FirstSteps - begin) / length)))
                        )
                    + Alpha
                );
        });
    }

    protected internal override double Evaluate(long step)
    {
        var share = step / FirstSteps;
        var cycle = CycleAt(share);
        share =
            Growth == 1
                ? share - cycle
                : (share - (1 - Math.Pow(Growth, cycle)) / (1 - Growth)) / Math.Pow(Growth, cycle);
        return InitialValue * ((1 - Alpha) * (0.5 * Math.Pow(Decay, cycle) * (1 + Math.Cos(Math.PI * share))) + Alpha);
    }

    internal override Cycle? CycleAt(long step) => Cycle.BetweenBreakpoints(this, step);

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Growth == 1 ? Period.RoundedUp(FirstSteps).StartsIn(from, to)
        : Growth > 0 ? Restarts(from, to)
        : [];

    private double CycleAt(double share) =>
        Growth == 1 ? Math.Floor(share) : Math.Floor(Math.Log(1 - share * (1 - Growth)) / logGrowth);

    private IEnumerable<long> Restarts(long from, long to)
    {
        var next = from;
        var (start, length) = (FirstSteps, FirstSteps);
        // Cycles that shrink add up to a limit, where the sum stops to grow.
        for (var before = 0.0; start < to && start > before; )
        {
            var step = (long)Math.Ceiling(start);
            if (step >= next && step < to)
            {
                yield return step;
                next = step + 1;
            }
            length *= Growth;
            (before, start) = (start, start + length);
        }
    }
}
