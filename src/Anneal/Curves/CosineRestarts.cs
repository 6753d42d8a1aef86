using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Half a cosine again and again, each cycle longer or shorter and each peak lower by a factor.</summary>
/// <remarks>
/// Cycle i begins at step <c>first * (growth^i - 1) / (growth - 1)</c> (for growth 1: <c>first * i</c>), rounded once
/// to a whole step, at <c>initial * decay^i</c>, though never beyond the final value.
/// Source: Loshchilov and Hutter, SGDR, ICLR 2017, arXiv:1608.03983, there with decay 1. PyTorch's
/// CosineAnnealingWarmRestarts has whole growths from 1 on and no decay. With a growth below 1 no cycle is shorter than
/// one step: after the last one the final value is held.
/// </remarks>
public sealed record CosineRestarts : Schedule
{
    // The starts of the first cycles after the first, so that reading there needs no logarithm.
    private const int ListedCycles = 64;

    private readonly double logGrowth;
    private readonly double cycles;
    private readonly ValueList<long> starts;

    /// <param name="initialValue">Value at the start of the first cycle. Finite.</param>
    /// <param name="finalValue">Value that each cycle falls towards. Finite.</param>
    /// <param name="firstSteps">Length of the first cycle in steps. At least 1.</param>
    /// <param name="growth">Ratio of each cycle's length to the one before. Greater than 0; default 1.</param>
    /// <param name="decay">Ratio of each cycle's first value to the one before. Greater than 0, at most 1; default
    /// 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public CosineRestarts(
        double initialValue,
        double finalValue,
        double firstSteps,
        double growth = 1,
        double decay = 1
    )
    {
        (InitialValue, FinalValue) = (Require.Finite(initialValue), Require.Finite(finalValue));
        FirstSteps = Require.Between(1, 1e15, firstSteps);
        Growth = Require.Between(double.Epsilon, 1e6, growth);
        Decay = Require.Between(double.Epsilon, 1, decay);
        logGrowth = Math.Log(growth);
        // Logarithms of powers are not exact, so that the last cycle of one step is looked for with some room.
        const double room = 1e-9;
        cycles = growth < 1 ? Math.Floor(room - Math.Log(firstSteps) / logGrowth) + 1 : double.PositiveInfinity;
        starts =
        [
            .. Enumerable
                .Range(1, (int)Math.Min(ListedCycles, cycles))
                .Select(cycle => StartOf(cycle))
                .Where(start => start <= Anneal.Length.Longest)
                .Select(start => (long)start),
        ];
    }

    /// <summary>Value at the start of the first cycle.</summary>
    public double InitialValue { get; }

    /// <summary>Value that each cycle falls towards.</summary>
    public double FinalValue { get; }

    /// <summary>Length of the first cycle in steps, before rounding.</summary>
    public double FirstSteps { get; }

    /// <summary>Ratio of each cycle's length to the one before.</summary>
    public double Growth { get; }

    /// <summary>Ratio of each cycle's first value to the one before.</summary>
    public double Decay { get; }

    /// <summary>Steps after which no cycle follows; null where there is always one.</summary>
    internal long? Steps => double.IsFinite(cycles) ? (long)StartOf(cycles) : null;

    internal override Formula? ToFormula(FormulaClock clock)
    {
        if (Growth == 1 && FirstSteps == Math.Floor(FirstSteps))
        {
            var cycle = Formula.FloorDivide(clock.Now, FirstSteps);
            var peak =
                Decay == 1 ? (Formula)InitialValue
                : InitialValue > FinalValue ? Formula.Max(InitialValue * Formula.Power(Decay, cycle), FinalValue)
                : InitialValue * Formula.Power(Decay, cycle);
            return HalfCosine(peak, clock.Modulo((long)FirstSteps).Now, FirstSteps);
        }
        // Lengths are rounded cycle by cycle, so each of the cycles that the run meets is written out, and the last one
        // stays at its end.
        long[] begins = [.. EnumerateBreakpoints(1, Math.Min(clock.Until, clock.Horizon)).Take(FormulaClock.MostParts)];
        return clock.Choose(begins, (part, own) =>
        {
            var start = part == 0 ? 0 : begins[part - 1];
            if (start >= Steps)
                return FinalValue;
            var steps = (long)CycleOf(start).Next - start;
            return HalfCosine(Evaluate(start), own.StoppedAt(steps).Now, steps);
        });
    }

    private Formula HalfCosine(Formula peak, Formula position, double steps) =>
        FinalValue + (peak - FinalValue) * (1 + Formula.Cos(Formula.Pi * position / steps)) / 2;

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        if (step >= Steps)
            return FinalValue;
        var (cycle, start, next) = CycleOf(step);
        var peak = Decay == 1 ? InitialValue : InitialValue * Math.Pow(Decay, cycle);
        if (InitialValue > FinalValue)
            peak = Math.Max(peak, FinalValue);
        var progress = (step - start) / (next - start);
        return FinalValue + (peak - FinalValue) * (1 + double.CosPi(progress)) / 2;
    }

    internal override Cycle? CycleAt(long step)
    {
        if (step >= Steps)
            return null;
        var (_, start, next) = CycleOf(step);
        return new(start, next - start);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var cycle = from >= Steps ? cycles : CycleOf(from).Cycle; cycle <= cycles; cycle++)
        {
            var start = StartOf(cycle);
            if (start >= to)
                yield break;
            if (start >= from)
                yield return (long)start;
        }
    }

    private (double Cycle, double Start, double Next) CycleOf(long step)
    {
        var passed = Boundaries.Passed(starts, step);
        if (passed < starts.Count)
            return (passed, passed == 0 ? 0 : starts[passed - 1], starts[passed]);
        var cycle = CycleAt(step);
        return (cycle, StartOf(cycle), StartOf(cycle + 1));
    }

    // The logarithm may miss by one where a boundary is near; the boundaries themselves decide.
    private double CycleAt(double step)
    {
        var cycle =
            Growth == 1
                ? Math.Floor(step / FirstSteps)
                : Math.Floor(Math.Log(step * (Growth - 1) / FirstSteps + 1) / logGrowth);
        while (cycle > 0 && StartOf(cycle) > step)
            cycle--;
        while (StartOf(cycle + 1) <= step)
            cycle++;
        return cycle;
    }

    private double StartOf(double cycle) =>
        Math.Floor(
            0.5 + (Growth == 1 ? FirstSteps * cycle : FirstSteps * (Math.Pow(Growth, cycle) - 1) / (Growth - 1))
        );
}
