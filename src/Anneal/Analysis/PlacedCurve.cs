using Anneal.Language;

namespace Anneal.Analysis;

/// <summary>A curve that is no composition, where it stands in a run.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Expression">The innermost part of the text that it came from; null for a curve without text.</param>
/// <param name="Clock">How its clock runs.</param>
/// <param name="Start">The step at which it begins; may lie behind the end of the run.</param>
/// <param name="End">The step before which something else takes over; at most the end of the run.</param>
/// <param name="Ending">What ends it.</param>
/// <param name="IsFactor">Whether other curves are multiplied with it.</param>
internal sealed record PlacedCurve(
    Curve Curve,
    ScheduleExpression? Expression,
    PartClock Clock,
    long Start,
    long End,
    PartEnding Ending,
    bool IsFactor
)
{
    /// <summary>The curve where it is a pure function.</summary>
    public Schedule? Schedule => Curve as Schedule;

    /// <summary>How many numbers its clock shows in the run.</summary>
    public long Ticks => Start >= End ? 0 : Clock.TicksBefore(End);

    /// <summary>Its nominal length in ticks; null where it has none.</summary>
    public long? Length => Nominal.LengthOf(Curve);

    /// <summary>Whether it goes up over its length, as a warm-up does.</summary>
    public bool Rises => Schedule is { } curve && Length is > 0 and var length && curve.At(length) > curve.At(0);

    /// <summary>Whether it goes down over its length.</summary>
    public bool Falls => Schedule is { } curve && Length is > 0 and var length && curve.At(length) < curve.At(0);
}
