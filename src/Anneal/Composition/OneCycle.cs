using Anneal.Curves;

namespace Anneal.Composition;

/// <summary>Up to a peak and down to almost nothing, once.</summary>
internal static class OneCycle
{
    /// <summary>The phases in turn.</summary>
    /// <param name="peak">The highest value.</param>
    /// <param name="start">The first value.</param>
    /// <param name="end">The last value.</param>
    /// <param name="steps">The whole length.</param>
    /// <param name="upSteps">The way up.</param>
    /// <param name="downSteps">The way back to the start; 0: there is none.</param>
    /// <param name="shape">Of every phase.</param>
    /// <param name="blamed">The argument that decides the way up.</param>
    /// <exception cref="ArgumentException">The cycle is shorter than its way up and down.</exception>
    public static Schedule Create(
        double peak,
        double start,
        double end,
        long steps,
        long upSteps,
        long downSteps,
        PhaseShape shape,
        string? blamed = null
    )
    {
        var last = steps - upSteps - downSteps;
        if (last < 0)
            throw new ArgumentException(
                $"the cycle of {steps} steps is shorter than its way up{(downSteps > 0 ? " and down" : "")} "
                    + $"({upSteps + downSteps} steps); make 'up' shorter.",
                blamed
            );
        return downSteps > 0
            ? Sequence.Of(
                (Phase(start, peak, upSteps), upSteps),
                (Phase(peak, start, downSteps), downSteps),
                (Phase(start, end, last), last)
            )
            : Sequence.Of((Phase(start, peak, upSteps), upSteps), (Phase(peak, end, last), last));

        Schedule Phase(double from, double to, long length) =>
            shape == PhaseShape.Linear ? new LinearRamp(from, to, length) : new CosineDecay(from, to, length);
    }
}
