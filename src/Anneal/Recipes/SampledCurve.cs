using System.Globalization;

namespace Anneal;

/// <summary>What is known of a curve whose code is a user's: some of its values.</summary>
internal static class SampledCurve
{
    private const int FirstSteps = 64;
    private const int SpreadSteps = 64;
    private const int MostBreakpoints = 64;
    private const int GreatestPower = 40;

    // A curve of a user's may look for its breakpoints step by step, and a trace is walked.
    private const long LastBreakpoint = 1L << 20;
    private const long LastStepOfTrace = 1L << 12;

    /// <summary>Some hundred steps and the values there, to the last bit.</summary>
    public static IEnumerable<(long Step, string Value)> ValuesOf(Curve curve)
    {
        var cursor = (curve as Trace)?.Start();
        foreach (var step in StepsOf(curve))
            yield return (step, ValueOf(() => cursor is null ? curve.At(step) : WalkTo(step)));

        double WalkTo(long step)
        {
            while (cursor.Step < step)
                cursor.Advance();
            return cursor.Value;
        }
    }

    private static SortedSet<long> StepsOf(Curve curve)
    {
        var steps = new SortedSet<long>();
        for (var step = 0L; step < FirstSteps; step++)
            steps.Add(step);
        for (var power = 0; power <= GreatestPower; power++)
            steps.Add(1L << power);
        if (curve.Length is { } length)
            for (var i = 1; i <= SpreadSteps; i++)
                steps.Add((long)((double)length * i / SpreadSteps));
        if (curve is Schedule schedule)
            foreach (var breakpoint in schedule.Breakpoints(1, LastBreakpoint).Take(MostBreakpoints))
                steps.UnionWith([breakpoint - 1, breakpoint]);
        else
            steps.RemoveWhere(step => step > LastStepOfTrace);
        return steps;
    }

    // The bits, because two numbers with one text may differ; a curve may also have no value so far out.
    private static string ValueOf(Func<double> read)
    {
        try
        {
            return BitConverter.DoubleToUInt64Bits(read()).ToString("x16", CultureInfo.InvariantCulture);
        }
        catch (Exception none) when (none is not OutOfMemoryException)
        {
            return none.GetType().Name;
        }
    }
}
