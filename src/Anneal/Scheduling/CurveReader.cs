namespace Anneal.Scheduling;

/// <summary>Reads a curve forwards, at the cost of one evaluation a step whether it is a schedule or a trace.</summary>
internal sealed class CurveReader(Curve curve)
{
    private readonly Schedule? schedule = curve as Schedule;
    private TraceCursor? cursor;

    public Curve Curve => curve;

    public double Value { get; private set; }

    public void MoveTo(long step)
    {
        if (schedule is not null)
            Value = schedule.Evaluate(step);
        else
        {
            if (cursor is not null && cursor.Step == step - 1) cursor.Advance();
            else if (cursor?.Step != step) cursor = ((Trace)curve).StartAt(step);
            Value = cursor.Value;
        }
    }
}
