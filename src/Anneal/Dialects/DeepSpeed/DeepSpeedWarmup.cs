using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of DeepSpeed that begins with a warm-up.</summary>
internal abstract class DeepSpeedWarmup(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : DeepSpeedDefinition(name, summary, parameters)
{
    public const long DefaultSteps = 1000;
    public const string DefaultShape = "log";

    public static readonly Parameter<double> Total = Number(
        "total_num_steps",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> Minimum = Groups(
        "warmup_min_lr",
        0,
        "rate at the first update"
    );
    public static readonly Parameter<double> Steps = PositiveInteger(
        "warmup_num_steps",
        DefaultSteps,
        "steps of the warm-up; 1 counts as 2",
        ParameterRole.Time
    );
    public static readonly Parameter<string> Shape = Optional(
        "warmup_type",
        Kinds.Text.OrNone(),
        DefaultShape,
        "'log' or 'linear'; any other means 'log'"
    );

    /// <summary>How the conventions begin where the warm-up has a minimum.</summary>
    private protected const string Twice =
        "The minimum shows twice: the constructor sets it, and the first step() is iteration 0";

    /// <summary>The rate after the warm-up.</summary>
    /// <param name="byDefault">What stands for it where a call gives none.</param>
    private protected static Parameter<PerGroup<ScheduleValue>> MaximumBy(ArgumentValue byDefault) =>
        new("warmup_max_lr", PerGroup.Kind.OrNone(), "rate after the warm-up; None: each group's own", byDefault);

    // None is not the same as left out: it means the group's own rate wherever it stands.
    private protected static double MaximumOf(BoundCall call, Parameter<PerGroup<ScheduleValue>> maximum) =>
        maximum.IsNoneIn(call) || !maximum.TryIn(call, out _) ? call.BaseRate : maximum.InGroup(call);

    private protected static long WarmupSteps(CallExpression call) => Math.Max(2, (long)Steps.In(call));

    // The warm-up over iterations 0 to n - 1, then what follows from iteration n on.
    private protected static Schedule Warmed(BoundCall call, double made, double from, double to, Schedule then)
    {
        var steps = WarmupSteps(call);
        Schedule warmup =
            Shape.In(call) == "linear" ? new LinearRamp(from, to, steps) : new LogarithmicRamp(from, to, steps - 1);
        var iterations = warmup.ThenFrom(steps, then);
        return Resumed(call, new Constant(made).ThenFrom(1, iterations), iterations);
    }
}
