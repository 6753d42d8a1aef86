using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>Finds the rates that a source sets by hand, and makes schedulers of them.</summary>
internal static class HandSetRates
{
    private const int MostOptimizers = 100;
    private const int MostPlaces = 64;

    /// <summary>The schedulers; their steps are added to the traces.</summary>
    public static IEnumerable<SchedulerValue> In(SourceProgram program)
    {
        foreach (var trace in program.Traces)
        {
            var inLoops = trace
                .Of<RateSetEvent>()
                .Select(set => new RateSetting(set))
                .Where(setting => setting.Loops.Count > 0)
                .GroupBy(setting => setting.Event.Optimizer)
                .Take(MostOptimizers);
            foreach (var settings in inLoops)
                yield return SchedulerOf([.. settings.DistinctBy(setting => setting.Key).Take(MostPlaces)], trace);
        }
    }

    private static SchedulerValue SchedulerOf(List<RateSetting> settings, EventTrace trace)
    {
        var first = settings[0];
        var position = RatePosition.Of(settings, trace);
        var scheduler = new SchedulerValue
        {
            At = first.Event.At,
            Name = Invariant($"rate set by hand at line {first.Event.At.Line}"),
            Optimizer = first.Event.Optimizer,
            Arguments = Arguments.None,
            MadeIn = position.Outside,
            Formula = assumptions => FunctionText.AsSchedule(position.Formula(assumptions)),
            SetBy = [.. first.Event.Frames.Select(frame => frame.Function.Definition.Name)],
        };
        trace.AddRateStep(
            new([scheduler], Arguments.None, CountsUpdates: false)
            {
                At = first.Event.At,
                Order = first.Event.Order,
                Context = first.Event.Context with
                {
                    Loops = position.Around,
                    Conditions = [.. first.Conditions.Where(condition => !RateSetting.IsOfPosition(condition))],
                },
            }
        );
        return scheduler;
    }
}
