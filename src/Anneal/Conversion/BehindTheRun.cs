using Anneal.Analysis;
using Anneal.Language;

namespace Anneal.Conversion;

/// <summary>What two curves that agree over a run do behind it.</summary>
internal static class BehindTheRun
{
    private const int MostBreakpoints = 64;

    // Values that only a history gives are not asked for farther out than this.
    private const long LongestHistory = 30_000;

    /// <summary>A sentence.</summary>
    /// <param name="from">The curve that was converted.</param>
    /// <param name="to">The curve of the code.</param>
    /// <param name="steps">Steps in the run.</param>
    /// <param name="definitions">What the code calls.</param>
    public static string Describe(Curve from, Curve to, long steps, IEnumerable<CurveDefinition> definitions)
    {
        if (definitions.FirstOrDefault(definition => definition.FailsAfterEnd) is { } failing)
            return $"{failing.Name} raises an error when it is advanced beyond its last step; here the last rate "
                + "stays.";
        if ((from is Trace || to is Trace) && steps > LongestHistory)
            return "not compared: only a long history gives these values.";
        foreach (var step in Steps(from, to, steps))
            if (
                Value(from, step) is var here
                && Value(to, step) is var there
                && !(
                    here is { } a && there is { } b
                        ? ScheduleDifference.AreSame(a, b) || Math.Abs(a - b) < 1e-15
                        : here is null && there is null
                )
            )
                return FormattableString.Invariant(
                    $"they differ from step {step} on at the latest: {Text(here)} here, {Text(there)} there."
                );
        return
            from.At(steps - 1) is var last
            && Steps(from, to, steps).All(step => Value(from, step) == Value(from, steps))
            ? $"the same: {Text(Value(from, steps))} "
                + $"stays{(Value(from, steps) == last ? "" : FormattableString.Invariant($" from step {steps} on"))}."
            : "the same: both continue alike.";
    }

    private static SortedSet<long> Steps(Curve from, Curve to, long steps)
    {
        var all = new SortedSet<long> { steps, steps + 1, steps + (steps + 3) / 4, steps + (steps + 1) / 2, 2 * steps };
        foreach (var schedule in new[] { from, to }.OfType<Schedule>())
            all.UnionWith(schedule.Breakpoints(steps, 2 * steps).Take(MostBreakpoints));
        return all;
    }

    private static double? Value(Curve curve, long step)
    {
        try
        {
            return curve.At(step);
        }
        catch (Exception failed) when (failed is ArithmeticException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(double? value) => value is { } number ? NumberText.Format(number) : "no value";
}
