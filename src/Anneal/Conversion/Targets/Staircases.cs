using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Conversion.Targets;

/// <summary>Curves that tick once a whole number of steps, in the words of curves that frameworks have.</summary>
internal static class Staircases
{
    /// <summary>The same curve, said without ticks where that can be.</summary>
    public static Schedule Of(Schedule schedule) =>
        schedule switch
        {
            Sequence sequence => Sequence.Of([
                .. sequence.Parts.Select((part, index) => (Of(part), LengthOf(sequence, index))),
            ]),
            Ticked ticked when ticked.Period.Steps == Math.Floor(ticked.Period.Steps) => Of(
                ticked.Inner,
                (long)ticked.Period.Steps
            ) ?? schedule,
            _ => schedule,
        };

    private static Schedule? Of(Schedule inner, long steps) =>
        inner switch
        {
            Constant => inner,
            ExponentialDecay { Per: 1 } decay => new StepDecay(decay.InitialValue, decay.Factor, new Period(steps)),
            StepDecay { Interval: { RoundsUp: false, Steps: var ticks } } decay when ticks == Math.Floor(ticks) =>
                new StepDecay(decay.InitialValue, decay.Factor, new Period(ticks * steps)),
            MultiStepDecay decay => new MultiStepDecay(
                decay.InitialValue,
                decay.Factor,
                [.. decay.Milestones.Select(tick => tick * steps)]
            ),
            PiecewiseConstant pieces => new PiecewiseConstant(
                pieces.Values,
                [.. pieces.Steps.Select(tick => tick * steps)]
            ),
            _ => null,
        };

    private static long? LengthOf(Sequence sequence, int index) =>
        sequence.RoomOf(index) ?? (sequence.Parts[index].Length is > 0 and var own ? own : null);
}
