using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>A part of a curve, for targets that know a few parts in a row.</summary>
/// <param name="Curve">What it is on its own clock.</param>
/// <param name="Start">Its first step.</param>
/// <param name="Length">Steps until the next one; null for the last.</param>
internal readonly record struct Phase(Schedule Curve, long Start, long? Length)
{
    /// <summary>The parts of a curve, one where it is no sequence.</summary>
    public static ValueList<Phase> Of(Schedule schedule)
    {
        if (schedule is not Sequence sequence)
            return [new(Unheld(schedule), 0, null)];
        return
        [
            .. sequence.Parts.Select((part, i) => new Phase(Unheld(part), sequence.StartOf(i), sequence.RoomOf(i))),
        ];
    }

    // That it is held after its end is seen when the code is read back.
    private static Schedule Unheld(Schedule schedule) => schedule is Held held ? Unheld(held.Inner) : schedule;

    /// <summary>The first value of a ramp up to a rate, with its steps; null where it is none.</summary>
    /// <param name="rate">The rate.</param>
    public (double First, double Steps)? RampTo(double rate) =>
        Curve switch
        {
            Warmup warmup when warmup.Target == rate => (warmup.At(0), warmup.Steps),
            LinearRamp { Start: 0 } ramp when ramp.FinalValue == rate && ramp.InitialValue < rate => (
                ramp.InitialValue,
                ramp.Steps
            ),
            _ => null,
        };
}
