using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Half a cosine again and again, each cycle longer and each peak lower by a factor.</summary>
/// <remarks>
/// Cycle i begins at step <c>first * (growth^i - 1) / (growth - 1)</c> (for growth 1: <c>first * i</c>), rounded once
/// to a whole step, at <c>initial * decay^i</c>, though never beyond the final value.
/// Source: Loshchilov and Hutter, SGDR, ICLR 2017, arXiv:1608.03983, there with decay 1. PyTorch's
/// CosineAnnealingWarmRestarts has whole growths and no decay.
/// </remarks>
public sealed record CosineRestarts : Schedule
{
    // The starts of the first cycles after the first, so that reading there needs no logarithm.
    private const int ListedCycles = 64;

    private readonly double logGrowth;
    private readonly ValueList<long> starts;

    /// <param name="initialValue">Value at the start of the first cycle. Finite.</param>
    /// <param name="finalValue">Value that each cycle falls towards. Finite.</param>
    /// <param name="firstSteps">Length of the first cycle in steps. At least 1.</param>
    /// <param name="growth">Ratio of each cycle's length to the one before. At least 1; default 1.</param>
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
        Growth = Require.Between(1, 1e6, growth);
        Decay = Require.Between(double.Epsilon, 1, decay);
        logGrowth = Math.Log(growth);
        starts =
        [
            .. Enumerable
                .Range(1, ListedCycles)
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
        long[] cycles = [.. EnumerateBreakpoints(1, Math.Min(clock.Until, clock.Horizon)).Take(FormulaClock.MostParts)];
        return clock.Choose(cycles, (part, own) =>
        {
            var start = part == 0 ? 0 : cycles[part - 1];
            var steps = (long)CycleOf(start).Next - start;
            return HalfCosine(Evaluate(start), own.StoppedAt(steps).Now, steps);
        });
    }

    private Formula HalfCosine(Formula peak, Formula position, double steps) =>
        FinalValue + (peak - FinalValue) * (1 + Formula.Cos(Formula.Pi * position / steps)) / 2;

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        var (cycle, start, next) = CycleOf(step);
        var peak = Decay == 1 ? InitialValue : InitialValue * Math.Pow(Decay, cycle);
        if (InitialValue > FinalValue)
            peak = Math.Max(peak, FinalValue);
        var progress = (step - start) / (next - start);
        return FinalValue + (peak - FinalValue) * (1 + double.CosPi(progress)) / 2;
    }

    internal override Cycle? CycleAt(long step)
    {
        var (_, start, next) = CycleOf(step);
        return new(start, next - start);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var cycle = CycleOf(from).Cycle; ; cycle++)
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
