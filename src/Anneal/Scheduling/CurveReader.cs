using System.Globalization;

namespace Anneal.Scheduling;

/// <summary>Reads a curve forwards, at the cost of one evaluation a step whether it is a schedule or a trace.</summary>
/// <param name="curve">The curve.</param>
/// <param name="start">The scheduler's step at which the curve's own clock is at 0.</param>
internal sealed class CurveReader(Curve curve, long start)
{
    private const long MostStepsOfHistory = 100_000_000;

    private readonly Schedule? schedule = curve as Schedule;
    private TraceCursor? cursor;
    private double before;

    public double Value { get; private set; }

    /// <summary>
    /// Reads the value of a step of the scheduler, which is not before the curve's start. Where that fails, nothing has
    /// moved.
    /// </summary>
    public void MoveTo(long step)
    {
        var value = schedule is not null ? schedule.Evaluate(step - start) : Walk(step - start);
        (before, Value) = (Value, value);
    }

    /// <summary>Takes back the last move.</summary>
    // What a trace's functions have given counts no more: trying again asks them again, from the start.
    public void MoveBack() => (Value, cursor) = (before, null);

    private double Walk(long local)
    {
        // A cursor that fails on its way stands nowhere: the next reading walks there from the start.
        var walking = cursor;
        cursor = null;
        if (walking is not null && walking.Step == local - 1)
            walking.Advance();
        else if (walking?.Step != local)
            walking = ((Trace)curve).StartAt(local <= MostStepsOfHistory ? local : throw TooLong(local));
        var value = walking.Value;
        cursor = walking;
        return value;
    }

    private static ArgumentException TooLong(long step) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the position must be at most {MostStepsOfHistory}, because this curve is defined only by its "
                    + $"history and is walked from its start, but was {step}."
            )
        );
}
