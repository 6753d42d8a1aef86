using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of MXNet, with the warm-up that all of them have.</summary>
internal abstract class MxnetDefinition : CurveDefinition
{
    public const double DefaultRate = 0.01;
    public const double DefaultFactor = 1;
    public const string Linear = "linear";

    public static readonly Parameter<ScheduleValue> BaseRate = Real(
        "base_lr",
        DefaultRate,
        "the rate after the warm-up"
    );
    public static readonly Parameter<double> Factor = Number(
        "factor",
        DefaultFactor,
        "what each drop multiplies by; at most 1"
    );
    public static readonly Parameter<double> WarmupSteps = Optional(
        "warmup_steps",
        Integer,
        0,
        "length of the warm-up in updates; at least 0",
        ParameterRole.Time
    );
    public static readonly Parameter<ScheduleValue> WarmupRate = Real(
        "warmup_begin_lr",
        0,
        "the rate at the start of the warm-up; at most base_lr"
    );
    public static readonly Parameter<string> WarmupMode = Optional(
        "warmup_mode",
        Kinds.Choice(Linear, "constant"),
        Linear,
        "linear rises to base_lr, constant stays at warmup_begin_lr"
    );

    private protected MxnetDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("mxnet", $"{name}Scheduler", summary, [.. parameters, WarmupSteps, WarmupRate, WarmupMode]) =>
        Source = "MXNet, python/mxnet/lr_scheduler.py";

    private protected static ParameterKind<double> Integer => Kinds.PythonInteger("a whole number", _ => true);

    internal sealed override Violation? Check(CallExpression call)
    {
        var (begin, final) = (WarmupRate.In(call), BaseRate.In(call));
        return (begin.UsesBase || final.UsesBase ? null : BeginsTooHigh(begin.Number, final.Number))
            ?? WarmupSteps.Violates(call, "at least 0", steps => steps >= 0)
            ?? CheckDecay(call);
    }

    /// <summary>What does not hold between the arguments that are not the warm-up's.</summary>
    private protected abstract Violation? CheckDecay(CallExpression call);

    private protected static Violation? FactorAboveOne(CallExpression call) =>
        Factor.Violates(call, "at most 1", factor => factor <= 1);

    private protected MxnetWarmup WarmupOf(BoundCall call)
    {
        var (begin, final) = (call.Value(WarmupRate), call.Value(BaseRate));
        return BeginsTooHigh(begin, final) is { } wrong
            ? throw new ArgumentException(wrong.Problem)
            : new(begin, final, (long)WarmupSteps.In(call), WarmupMode.In(call) != Linear);
    }

    private Violation? BeginsTooHigh(double begin, double final) =>
        begin <= final
            ? null
            : new(
                $"'warmup_begin_lr' of '{FullName}' must be at most 'base_lr' ({NumberText.Format(final)}), but was "
                    + $"{NumberText.Format(begin)}.",
                final < 0 ? BaseRate : WarmupRate
            );
}
