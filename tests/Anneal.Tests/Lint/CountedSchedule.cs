using Anneal.Curves;

namespace Anneal.Tests.Lint;

/// <summary>Another schedule that counts how often it is read.</summary>
internal sealed record CountedSchedule(Schedule Inner) : Schedule
{
    public long Reads { get; private set; }

    public override long? Length => Inner.Length;

    protected internal override double Evaluate(long step)
    {
        Reads++;
        return Inner.Evaluate(step);
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        foreach (var breakpoint in Inner.EnumerateBreakpoints(from, to))
        {
            Reads++;
            yield return breakpoint;
        }
    }

    internal override Cycle? CycleAt(long step) => Inner.CycleAt(step);
}
