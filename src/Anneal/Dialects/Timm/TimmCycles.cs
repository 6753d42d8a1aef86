using System.Globalization;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// timm's cycles where they are more than one transition: each so much longer and so much lower than the one before,
/// and after the last of them the lowest rate.
/// </summary>
/// <remarks>
/// Cycle i begins at <c>first * (growth^i - 1)/(growth - 1)</c>, found by a logarithm as timm does, so that a last bit
/// may decide a step at a boundary alike.
/// </remarks>
internal abstract record TimmCycles : Schedule
{
    private protected TimmCycles(TimmCycleArguments arguments)
    {
        Arguments = arguments;
        var steps = StartOf(arguments.Limit) + arguments.Start;
        if (arguments.Limit <= 0)
            Length = 0;
        else if (steps is > 0 and < Anneal.Length.Longest)
            Length = (long)Math.Ceiling(steps);
    }

    public TimmCycleArguments Arguments { get; }

    public sealed override long? Length { get; }

    protected internal sealed override double Evaluate(long step)
    {
        var t = step - Arguments.Start;
        var (cycle, steps, since) = CycleOf(t);
        if (cycle >= Arguments.Limit && double.IsFinite(cycle))
            return Arguments.Minimum;
        var value = Between(since, steps, PeakOf(cycle));
        return double.IsFinite(value)
            ? value
            : throw new CurveValueException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"timm's cycles must have a finite value at every step, but have none at {t} with t_initial="
                        + $"{Arguments.First} and cycle_mul={Arguments.Growth}; the framework's own code fails there "
                        + $"too."
                )
            );
    }

    protected internal sealed override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var last = 0L;
        for (var cycle = CycleNear(from); cycle <= Arguments.Limit; cycle++)
        {
            var exact = StartOf(cycle) + Arguments.Start;
            // Cycles that shrink come to a limit that none of them passes.
            if (!(exact < to) || !(StartOf(cycle) - StartOf(cycle - 1) > 1e-9))
                yield break;
            var begin = (long)Math.Ceiling(exact);
            if (begin >= from && begin < to && begin != last)
                yield return last = begin;
        }
    }

    // The cycles that the run meets, each with a height and a length of its own.
    internal sealed override Formula? ToFormula(FormulaClock clock)
    {
        long[] starts =
        [
            .. EnumerateBreakpoints(1, Math.Min(clock.Until, Math.Max(clock.Horizon, Length + 1 ?? 0)))
                .Take(FormulaClock.MostParts),
        ];
        return clock.Choose(starts, (part, _) =>
        {
            var t = (part == 0 ? 0 : starts[part - 1]) - Arguments.Start;
            var (cycle, steps, since) = CycleOf(t);
            if (!double.IsFinite(cycle))
                return null;
            return cycle >= Arguments.Limit
                ? Arguments.Minimum
                : Between(clock.Now - (Arguments.Start + t - since), steps, PeakOf(cycle));
        });
    }

    /// <summary>The value so many steps into a cycle of so many.</summary>
    /// <param name="since">Steps since the cycle began.</param>
    /// <param name="steps">Steps of the cycle.</param>
    /// <param name="peak">The rate at its start.</param>
    private protected abstract double Between(double since, double steps, double peak);

    /// <summary>The same as a formula.</summary>
    private protected abstract Formula Between(Formula since, double steps, double peak);

    private double PeakOf(double cycle) => Arguments.Rate * Math.Pow(Arguments.Decay, cycle);

    // The number and the length of the cycle at a time, and how long ago it began.
    private (double Cycle, double Steps, double Since) CycleOf(double t)
    {
        var (first, growth) = (Arguments.First, Arguments.Growth);
        if (growth == 1)
            return (PythonArithmetic.FloorDivide(t, first), first, t - first * PythonArithmetic.FloorDivide(t, first));
        var cycle = growth > 0 ? Math.Floor(Math.Log(1 - t / first * (1 - growth)) / Math.Log(growth)) : double.NaN;
        var power = Math.Pow(growth, cycle);
        return (cycle, power * first, t - (1 - power) / (1 - growth) * first);
    }

    // A cycle that begins at a step or before it, though not long before, so that late ones are found without counting
    // from the first.
    private double CycleNear(long step)
    {
        var (low, high) = (1.0, Math.Floor(Math.Min(Arguments.Limit, (step - Arguments.Start) / Arguments.First + 1)));
        if (Arguments.Growth < 1)
            return low;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (StartOf(middle) + Arguments.Start < step - 1)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private double StartOf(double cycle) =>
        Arguments.Growth == 1
            ? Arguments.First * cycle
            : Arguments.First * (Math.Pow(Arguments.Growth, cycle) - 1) / (Arguments.Growth - 1);
}
