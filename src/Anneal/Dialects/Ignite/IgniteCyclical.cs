using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of Ignite that goes the same way again and again.</summary>
internal abstract class IgniteCyclical : IgniteParameterScheduler
{
    public const double DefaultRatio = 1;

    public static readonly Parameter<ScheduleValue> Start = Real("start_value", "value at the start of a cycle");
    public static readonly Parameter<ScheduleValue> End = Real("end_value", "value at the other end of the way");
    public static readonly Parameter<double> Size = Number(
        "cycle_size",
        "steps in the first cycle, at least 2",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Growth = RatioOf("cycle_mult", "cycle's length");
    public static readonly Parameter<double> StartRatio = RatioOf("start_value_mult", "start value");
    public static readonly Parameter<double> EndRatio = RatioOf("end_value_mult", "end value");
    public static readonly Parameter<double> Warmup = Optional(
        "warmup_duration",
        Kinds.Number("a whole number that is at least 0", number => number >= 0 && number == Math.Floor(number)),
        0,
        "steps from a cycle's end to the next one's start",
        ParameterRole.WholePeriod
    );

    private protected IgniteCyclical(string name, string summary, params ReadOnlySpan<Parameter> others)
        : base(
            name,
            summary,
            [
                Optimizer,
                ParameterName,
                Start,
                End,
                Size,
                Growth,
                StartRatio,
                EndRatio,
                Warmup,
                SaveHistory,
                GroupIndex,
                .. others,
            ]
        ) =>
        Conventions =
            "The first update gets start_value; the step at which a cycle ends is already the next one's start. "
            + "Lengths are truncated from cycle to cycle; where they shrink to 0 the schedule has no value. The "
            + "group's own rate is overwritten.";

    internal override Violation? Check(CallExpression call) =>
        Size.Violates(call, "at least 2", size => Math.Truncate(size) >= 2);

    private protected static double WholeSize(CallExpression call) => Math.Truncate(Size.In(call));

    private protected static bool AreAlike(CallExpression call) =>
        Growth.In(call) == 1 && StartRatio.In(call) == 1 && EndRatio.In(call) == 1 && Warmup.In(call) == 0;

    private protected static IgniteCycles Cycles(BoundCall call, IgniteCycleShape shape) =>
        new(
            call.Value(Start),
            call.Value(End),
            StartRatio.In(call),
            EndRatio.In(call),
            new(WholeSize(call), Warmup.In(call), Growth.In(call)),
            shape
        );

    private static Parameter<double> RatioOf(string name, string what) =>
        Number(name, DefaultRatio, $"ratio of each {what} to the one before");
}
