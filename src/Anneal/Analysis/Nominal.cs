using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Analysis;

/// <summary>The lengths that curves are meant to be run over, in ticks of their own clocks.</summary>
internal static class Nominal
{
    /// <summary>After how many ticks the curve has done what its name promises; null where that has no end.</summary>
    public static long? LengthOf(Curve curve) =>
        curve switch
        {
            // It goes on for ever, but has annealed after half a period.
            CosineWave wave => (long)Math.Ceiling(wave.HalfPeriod),
            _ => curve.Length,
        };

    /// <summary>
    /// The same, or the last milestone, or the length of the first cycle: how large the author thought the run to be;
    /// null where the curve does not say.
    /// </summary>
    public static double? ExtentOf(Curve curve) =>
        curve switch
        {
            MultiStepDecay { Milestones: { Count: > 0 } milestones } => milestones[milestones.Count - 1],
            PiecewiseConstant { Steps: { Count: > 0 } boundaries } => boundaries[boundaries.Count - 1],
            Clamped clamped => ExtentOf(clamped.Inner),
            Product product => product.Factors.Max(ExtentOf),
            Sequence sequence => sequence.Starts[sequence.Starts.Count - 1]
                + ExtentOf(sequence.Parts[sequence.Parts.Count - 1]),
            Schedule schedule when schedule.CycleAt(0) is { } cycle => cycle.Steps,
            _ => LengthOf(curve),
        };
}
