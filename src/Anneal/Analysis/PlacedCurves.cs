using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Analysis;

/// <summary>Takes a composed schedule apart.</summary>
/// <param name="places">The part of the text that each curve came from.</param>
internal sealed class PlacedCurves(IReadOnlyDictionary<Curve, ScheduleExpression> places)
{
    private readonly HashSet<Curve> visited = new(ReferenceEqualityComparer.Instance);

    /// <summary>All curves that were met, the composed ones too; the very objects.</summary>
    public IReadOnlySet<Curve> Visited => visited;

    /// <summary>The curves of a run in the order of their starts, and where one part hands over to the next.</summary>
    /// <param name="whole">The schedule.</param>
    /// <param name="steps">Steps in the run.</param>
    public (IReadOnlyList<PlacedCurve> Curves, IReadOnlyList<Handover> Handovers) In(Curve whole, long steps)
    {
        var (curves, handovers) = (new List<PlacedCurve>(), new List<Handover>());
        Visit(new(whole, null, PartClock.OfRun, 0, steps, PartEnding.Run, false));
        return (curves, handovers);

        void Visit(PlacedCurve place)
        {
            place = place with { Expression = places.GetValueOrDefault(place.Curve) ?? place.Expression };
            visited.Add(place.Curve);
            switch (place.Curve)
            {
                case Sequence sequence:
                    VisitParts(place, sequence);
                    break;
                case Product product:
                    foreach (var factor in product.Factors)
                        Visit(Inside(place, factor) with { IsFactor = true });
                    break;
                case Ticked ticked:
                    Visit(Inside(place, ticked.Inner, place.Clock.Every(ticked.Period)));
                    break;
                case Hastened hastened:
                    Visit(Inside(place, hastened.Inner, place.Clock.Times(hastened.Ticks)));
                    break;
                case Clamped clamped:
                    Visit(Inside(place, clamped.Inner));
                    break;
                case Ahead ahead:
                    Visit(Inside(place, ahead.Inner, place.Clock.Ahead(ahead.Steps)));
                    break;
                case TickedTrace ticked:
                    Visit(Inside(place, ticked.Inner, place.Clock.Every(ticked.Period)));
                    break;
                case Held held when held.Steps < place.Ticks || place.Start >= place.End:
                    Visit(
                        Inside(place, held.Inner) with
                        {
                            End = Math.Min(place.End, place.Clock.StepOf(held.Steps)),
                            Ending = PartEnding.Cut,
                        }
                    );
                    break;
                case Held held:
                    Visit(Inside(place, held.Inner));
                    break;
                default:
                    curves.Add(place);
                    break;
            }
        }

        void VisitParts(PlacedCurve place, Sequence sequence)
        {
            for (var i = 0; i < sequence.Parts.Count; i++)
            {
                var first = sequence.StartOf(i);
                var clock = place.Clock.Later(first);
                var (start, isLast) = (clock.StepOf(0), i == sequence.Parts.Count - 1);
                var next = isLast ? long.MaxValue : place.Clock.StepOf(sequence.Starts[i]);
                var part = new PlacedCurve(
                    sequence.Parts[i],
                    places.GetValueOrDefault(sequence.Parts[i]) ?? place.Expression,
                    clock,
                    start,
                    Math.Min(place.End, next),
                    next < place.End ? PartEnding.NextPart : place.Ending,
                    place.IsFactor
                );
                if (i > 0)
                    handovers.Add(
                        new(sequence.Parts[i - 1], first - sequence.StartOf(i - 1), part, place.Clock.StepsPerTick)
                    );
                Visit(part);
            }
        }

        static PlacedCurve Inside(PlacedCurve place, Curve inner, PartClock? clock = null) =>
            new(inner, place.Expression, clock ?? place.Clock, place.Start, place.End, place.Ending, place.IsFactor);
    }
}
