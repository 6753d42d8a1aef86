using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>Which loop's passes a rate that is set by hand depends on.</summary>
/// <param name="Outside">The loops around the run: folds, seeds.</param>
/// <param name="Around">The loops whose passes it counts, with those outside.</param>
/// <param name="Formula">The rate as a formula of them, or why there is none.</param>
internal sealed record RatePosition(
    IReadOnlyList<CountedLoop> Outside,
    IReadOnlyList<CountedLoop> Around,
    Func<Assumptions, (string? Text, string? Unknown)> Formula
)
{
    /// <summary>That of all places where one optimizer's rate is set.</summary>
    public static RatePosition Of(IReadOnlyList<RateSetting> settings, EventTrace trace)
    {
        var loops = settings[0].Loops;
        var epochs = loops.ToList().FindIndex(loop => loop.IsOfEpochs);
        var outside = loops.Take(Math.Max(0, epochs)).ToArray();
        if (settings.Any(setting => !setting.Loops.SequenceEqual(loops)))
            return new(outside, loops, _ => (null, "it is set in several loops"));
        if (!Cover([.. settings.Select(setting => setting.Conditions.Where(IsProgress).ToArray())]))
            return new(outside, loops, _ =>
                (null, "it is set in a part of the run only, and elsewhere depends on the rate before")
            );
        CountedLoop[] within = [.. loops.Skip(outside.Length)];
        // Which loops it depends on shows when it is read with any numbers.
        var asked = new PassClock(within, within.Length, settings);
        var (_, wrong) = FunctionText.Read(Assumptions.Any, asked, translation => Rate(settings, translation));
        if (wrong is not null)
            return new(outside, loops, _ => (null, wrong));
        if (asked.Asked.Count == 0)
            return new(outside, loops, _ => (null, "it is the same in every pass of its loop"));
        var count = Math.Max(1, within.ToList().FindLastIndex(asked.Asked.Contains) + 1);
        var trained = trace.In(within[count - 1]).Where(EventTrace.Trains).ToArray();
        var isLate = trained.Length > 0 && trained.All(training => training.Order < settings[0].Event.Order);
        return new(outside, [.. outside, .. within.Take(count)], assumptions =>
            FunctionText.Read(assumptions, new PassClock(within, count, settings, isLate), translation =>
                Rate(settings, translation)
            )
        );
    }

    private static bool IsProgress(Condition condition) => condition.Kind == ConditionKind.Progress;

    // Later places beat earlier ones.
    private static Symbol Rate(IReadOnlyList<RateSetting> settings, Translation translation)
    {
        Symbol? rate = null;
        foreach (var setting in settings)
        {
            var next = Translation.Try(() => setting.Read(translation));
            if (rate is null)
            {
                rate = next;
                continue;
            }
            var condition = NumberSymbol.Of(1);
            foreach (var progress in setting.Conditions.Where(IsProgress))
                condition = Numbers.Logical(isAnd: true, condition, translation.Values.Holds(progress));
            rate = Operations.If(condition, next, rate);
        }
        return rate!;
    }

    /// <summary>Whether the rate is set whatever way the branches go.</summary>
    private static bool Cover(IReadOnlyList<Condition[]> places)
    {
        if (places.Count == 0)
            return false;
        if (places.Any(place => place.Length == 0))
            return true;
        var branch = places[0][0].Branch;
        return Enumerable
            .Range(0, 2)
            .All(alternative =>
                Cover([
                    .. places
                        .Where(place => place.All(each => each.Branch != branch || each.Alternative == alternative))
                        .Select(place => place.Where(each => each.Branch != branch).ToArray()),
                ])
            );
    }
}
