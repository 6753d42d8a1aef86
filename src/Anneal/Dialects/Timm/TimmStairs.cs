using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// timm's staircase where its period is no whole number of steps: <c>rate * factor ** (t // every)</c>, as Python
/// divides.
/// </summary>
/// <param name="Rate">The rate before the first drop.</param>
/// <param name="Factor">What each drop multiplies by.</param>
/// <param name="Interval">Time between drops; a negative one goes up the stairs.</param>
/// <param name="Start">Where on this schedule's clock timm's own clock is at 0; not above 0.</param>
internal sealed record TimmStairs(double Rate, double Factor, double Interval, double Start) : Schedule
{
    protected internal override double Evaluate(long step) => Rate * PythonArithmetic.Power(Factor, TicksAt(step));

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        // One step before and after each tick is looked at, because division rounds.
        var period = Math.Abs(Interval);
        for (var step = from; step < to; step = Math.Max(step + 1, NextTick(step, period)))
            if (TicksAt(step) != TicksAt(step - 1))
                yield return step;
    }

    private double TicksAt(long step) => PythonArithmetic.FloorDivide(step - Start, Interval);

    private long NextTick(long step, double period) =>
        (long)Math.Floor((Math.Floor((step - Start) / period) + 1) * period + Start) - 1;
}
