namespace Anneal.Cli.Schedules;

/// <summary>Curves as columns of numbers.</summary>
internal static class CurveValues
{
    /// <summary>The values at steps that only grow; a trace is walked once.</summary>
    public static IEnumerable<double> Values(this Curve curve, IEnumerable<long> steps)
    {
        var cursor = (curve as Trace)?.Start();
        foreach (var step in steps)
        {
            while (cursor?.Step < step)
                cursor.Advance();
            yield return cursor?.Value ?? curve.At(step);
        }
    }
}
