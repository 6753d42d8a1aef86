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

    public double Value { get; private set; }

    /// <summary>Reads the value of a step of the scheduler, which is not before the curve's start.</summary>
    public void MoveTo(long step)
    {
        var local = step - start;
        var value = Read(local);
        // A framework may set such a rate, but a function of the user's is wrong.
        if (!double.IsFinite(value) && CurveIdentity.HoldsUsersCode(curve))
            throw new CurveValueException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the schedule must have a finite value at every step, but at step {local} it is {value}."
                ),
                local
            );
        Value = value;
    }

    private double Read(long local)
    {
        if (schedule is not null)
            return schedule.Evaluate(local);
        if (cursor is not null && cursor.Step == local - 1)
            cursor.Advance();
        else if (cursor?.Step != local)
            cursor = ((Trace)curve).StartAt(local <= MostStepsOfHistory ? local : throw TooLong(local));
        return cursor.Value;
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
