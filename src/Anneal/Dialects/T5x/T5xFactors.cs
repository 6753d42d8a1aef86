using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>The factors of T5X by their names, with their settings.</summary>
internal static class T5xFactors
{
    public const double DefaultRate = 0.5;
    public const double DefaultWarmup = 1000;
    public const double DefaultFactor = 0.5;
    public const double DefaultPerDecay = 20_000;
    public const double DefaultPerCycle = 100_000;

    public static readonly Parameter<ScheduleValue> Rate = NewParameter.Optional(
        "base_learning_rate",
        Kinds.Real,
        DefaultRate,
        "of 'constant'"
    );
    public static readonly Parameter<double> WarmupSteps = NewParameter.Number(
        "warmup_steps",
        DefaultWarmup,
        "of the warm-up"
    );
    public static readonly Parameter<double> Factor = NewParameter.Number(
        "decay_factor",
        DefaultFactor,
        "of 'decay_every'"
    );
    public static readonly Parameter<double> PerDecay = NewParameter.Number(
        "steps_per_decay",
        DefaultPerDecay,
        "of 'decay_every'"
    );
    public static readonly Parameter<double> PerCycle = NewParameter.Number(
        "steps_per_cycle",
        DefaultPerCycle,
        "of 'cosine_decay'"
    );

    /// <summary>Each as a function of the step.</summary>
    public static readonly Dictionary<string, Func<BoundCall, F, F>> Known = new()
    {
        ["constant"] = (call, _) => call.Value(Rate),
        ["linear_warmup"] = (call, t) => F.Min(1, t / WarmupSteps.In(call)),
        ["linear_decay"] = (call, t) =>
            call.Value(Rate) * F.Min(t / WarmupSteps.In(call), 1 + (F)Factor.In(call) * (WarmupSteps.In(call) - t)),
        ["rsqrt_decay"] = (call, t) => 1 / F.SquareRoot(F.Max(t, WarmupSteps.In(call))),
        ["rsqrt_normalized_decay"] = (call, t) =>
            Math.Sqrt(WarmupSteps.In(call)) / F.SquareRoot(F.Max(t, WarmupSteps.In(call))),
        ["decay_every"] = (call, t) => F.Power(Factor.In(call), F.FloorDivide(t, PerDecay.In(call))),
        ["cosine_decay"] = (call, t) =>
            F.Max(0, (1 + F.Cos(F.Pi * (F.Max(0, (t - WarmupSteps.In(call)) / PerCycle.In(call)) % 1))) / 2),
    };

    /// <summary>All settings, in T5X's order.</summary>
    public static ValueList<Parameter> Settings => [Rate, WarmupSteps, Factor, PerDecay, PerCycle];
}
