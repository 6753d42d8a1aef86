namespace Anneal.Tests.Scheduling.Failing;

/// <summary>Decides which call of a program's own code goes wrong, and how.</summary>
internal sealed class Faults
{
    public const int Never = int.MaxValue;

    private int callsLeft = Never;
    private Fault fault;
    private bool isLasting;

    /// <summary>What a call of the scheduler from inside itself does; null for nothing.</summary>
    public Action? CallAgain { get; set; }

    /// <summary>Whether a curve gave a value that it should not.</summary>
    public bool GaveWrongValue { get; private set; }

    /// <summary>Lets the n-th call from now on go wrong, and those after it where the fault lasts.</summary>
    public void Arm(int call, Fault fault, bool isLasting) =>
        (callsLeft, this.fault, this.isLasting, GaveWrongValue) = (call, fault, isLasting, false);

    public void Disarm() => callsLeft = Never;

    /// <summary>A call of the program's code that gives nothing.</summary>
    /// <param name="act">What it does when it goes well; it may have done it when it throws.</param>
    public void Call(Action act)
    {
        var goesWrong = IsNext();
        if (!goesWrong || fault == Fault.ThrowAfterwards)
            act();
        if (goesWrong)
            GoWrong();
    }

    /// <summary>A call of the program's code that gives a value.</summary>
    public double Value(double right)
    {
        if (!IsNext())
            return right;
        GaveWrongValue = fault is Fault.NoNumber or Fault.Infinite or Fault.Negative;
        return fault switch
        {
            Fault.NoNumber => double.NaN,
            Fault.Infinite => double.NegativeInfinity,
            Fault.Negative => -1 - right,
            _ => GoWrong(),
        };
    }

    private bool IsNext()
    {
        if (callsLeft == Never || --callsLeft > 0)
            return false;
        callsLeft = isLasting ? 1 : Never;
        return true;
    }

    private double GoWrong()
    {
        if (fault == Fault.CallAgain)
            CallAgain!();
        throw new DeviceException();
    }
}
