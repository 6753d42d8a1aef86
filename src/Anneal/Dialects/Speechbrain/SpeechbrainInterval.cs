using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.IntervalScheduler</c>.</summary>
internal sealed class SpeechbrainInterval : SpeechbrainDefinition
{
    private const string Steps = "steps";
    private const string Rate = "lr";

    public static readonly Parameter<ValueList<ValueList<(string Key, double Value)>>> Intervals = Required(
        "intervals",
        Kinds.ListOf(Kinds.MapOf(Kinds.Choice(Steps, Rate), Kinds.AnyNumber)),
        "for each rate the call from which on it holds: {'steps': 100, 'lr': 0.01}"
    );

    public SpeechbrainInterval()
        : base("IntervalScheduler", "Rates from given steps on.", Intervals)
    {
        Formula = "the lr of the last interval whose steps have been reached";
        Conventions = FirstUpdate + "Intervals at step 0 are left out; until the first one all groups have one rate.";
        Example = "speechbrain.IntervalScheduler(intervals=[{'steps': 100, 'lr': 0.01}, {'steps': 500, 'lr': 0.001}])";
    }

    internal override Violation? Check(CallExpression call) =>
        Intervals.In(call).All(interval => interval.Select(entry => entry.Key).Distinct().Count() == 2)
            ? null
            : new("'intervals' must have 'steps' and 'lr' each, but one has not.", Intervals);

    internal override Curve Bind(BoundCall call)
    {
        var (values, starts) = (new List<double> { call.BaseRate, FirstGroupsRate(call) }, new List<long> { 1 });
        foreach (var interval in Intervals.In(call).Where(interval => Of(interval, Steps) > 0))
        {
            // Each call takes at most one, in the order in which they stand.
            var isFirst = starts.Count == 1 && values.Count == 2;
            starts.Add(Math.Max((long)Math.Ceiling(Of(interval, Steps)), starts[^1] + (isFirst ? 0 : 1)));
            values.Add(Of(interval, Rate));
        }
        return new PiecewiseConstant([.. values], [.. starts]);
    }

    private static double Of(ValueList<(string Key, double Value)> interval, string key) =>
        interval.First(entry => entry.Key == key).Value;
}
