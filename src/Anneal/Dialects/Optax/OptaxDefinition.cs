using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of optax, which lasts as long as the curve that it is bound to.</summary>
internal abstract class OptaxDefinition : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Initial = Real("init_value", "value at step 0");
    public static readonly Parameter<ScheduleValue> Peak = Real("peak_value", "the highest value");
    public static readonly Parameter<double> Warmup = Number(
        "warmup_steps",
        "length of the warm-up in steps",
        ParameterRole.Time
    );

    private protected OptaxDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("optax", name, summary, parameters) => Source = "optax, optax/schedules/_schedule.py";

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(Bind(call));

    private protected static Parameter<double> StepsOf(string description) =>
        Number("transition_steps", description, ParameterRole.Length);

    private protected static Parameter<double> BeginOf(ParameterKind<double> kind) =>
        Optional(
            "transition_begin",
            kind,
            0,
            "steps before it begins; a negative number counts as 0",
            ParameterRole.Time
        );

    private protected static Schedule Line(double initial, double final, double steps, double begin = 0) =>
        steps <= 0 ? new Constant(initial) : new LinearRamp(initial, final, steps, Math.Max(0, begin));

    // From the last to the first, because a schedule ends where any later one begins.
    private protected static Schedule Join(Schedule[] schedules, IReadOnlyList<long> boundaries)
    {
        var (parts, end) = (new List<(Schedule, long?)>(), (long?)null);
        for (var i = Math.Min(schedules.Length - 1, boundaries.Count); i >= 0; i--)
        {
            var boundary = i == 0 ? 0 : boundaries[i - 1];
            var start = Math.Max(0, boundary);
            if (start >= end)
                continue;
            var part = boundary < 0 ? new Ahead(schedules[i], -boundary) : schedules[i];
            parts.Insert(0, (part, end is { } next ? next - start : LastLength(part)));
            end = start;
        }
        return Sequence.Of([.. parts]);
    }

    private static long? LastLength(Schedule part) => part.Length is > 0 ? part.Length : null;
}
