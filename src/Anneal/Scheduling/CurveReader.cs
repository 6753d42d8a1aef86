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
    private long at;
    private bool isLost; // whether the cursor stands nowhere, because it failed on its way

    public double Value { get; private set; }

    /// <summary>
    /// Reads the value of a step of the scheduler, which is not before the curve's start. Where that fails, the value
    /// stays as it was.
    /// </summary>
    public void MoveTo(long step)
    {
        var value = schedule is not null ? schedule.Evaluate(step - start) : Walk(step - start);
        before = Value;
        Value = value;
        at = step;
    }

    /// <summary>Whether the value is that of a step.</summary>
    public bool IsAt(long step) => at == step;

    /// <summary>Goes back to the step before the last move, if it is not there.</summary>
    public void MoveBackTo(long step)
    {
        if (IsAt(step))
            return;
        // What a trace's functions have given counts no more: trying again asks them again, from the start.
        (Value, at, isLost) = (before, step, true);
    }

    private double Walk(long local)
    {
        if (isLost)
            cursor = null;
        isLost = true;
        if (cursor is not null && cursor.Step == local - 1)
            cursor.Advance();
        else if (cursor?.Step != local)
            cursor = ((Trace)curve).StartAt(local <= MostStepsOfHistory ? local : throw TooLong(local));
        var value = cursor.Value;
        isLost = false;
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
