using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>llmfoundry.InverseSquareRootWithWarmupScheduler</c>.</summary>
internal sealed class LlmfoundryInverseSquareRoot : ComposerDefinition
{
    public static readonly Parameter<ComposerTime> Warmup = Time("t_warmup", "how long the warm-up takes");
    public static readonly Parameter<ComposerTime> Scale = Time("t_scale", "the time in which the decay is felt");
    public static readonly Parameter<ComposerTime> Cooldown = Time("t_cooldown", "how long the line at the end takes");
    public static readonly Parameter<double> AfterDecay = Number("alpha_f_decay", 0, "what the decay tends to");
    public static readonly Parameter<double> AfterCooldown = Number("alpha_f_cooldown", 0, "where the line ends");

    public LlmfoundryInverseSquareRoot()
        : base(
            "llmfoundry",
            "InverseSquareRootWithWarmupScheduler",
            "A line up, one over the square root of the time, a line down.",
            [Warmup, Scale, Cooldown, Duration, AfterDecay, AfterCooldown]
        )
    {
        CountsSteps = true;
        Source = "mosaicml/llm-foundry, llmfoundry/optim/scheduler.py";
        Formula =
            "base * t/t_warmup, then base * (f + (1 - f)/sqrt((t - t_warmup + t_scale)/t_scale)), then a line over "
            + "t_cooldown to base * alpha_f_cooldown";
        Conventions =
            "The warm-up, the scale and the cooldown are in the unit of the run's length, never in 'dur'. The cooldown "
            + "begins at t_max - t_cooldown, but not before the warm-up ends. ssr does not scale the warm-up.";
        Example =
            "llmfoundry.InverseSquareRootWithWarmupScheduler(t_warmup='100ba', t_scale='200ba', t_cooldown='300ba')";
    }

    internal override Violation? Check(CallExpression call) =>
        base.Check(call)
        ?? OtherUnit(call, Warmup)
        ?? OtherUnit(call, Scale)
        ?? OtherUnit(call, Cooldown)
        ?? AfterDecay.Violates(call, "at least 'alpha_f_cooldown'", share => share >= AfterCooldown.In(call));

    internal override Curve Bind(BoundCall call)
    {
        var (clock, last) = (ClockOf(call), (F)AfterCooldown.In(call));
        var (warmup, scale) = (clock.Length(Warmup, isScaled: false).Steps, clock.Length(Scale).Steps);
        var (cooldown, end) = (clock.Length(Cooldown).Steps, clock.Length(Duration).Steps);
        if (scale == 0 && warmup == 0)
            throw new ScheduleBindingException("'t_scale' must be more than 0, but was 0.");
        var start = Math.Max(end - cooldown, warmup);
        F t = new Variable();
        var top = Decayed(call, start, warmup, scale);
        var line = cooldown == 0 ? top : top + F.Min(1, (t - start) / cooldown) * (last - top);
        var factor = F.If(t < warmup, t / warmup, F.If(t < start, Decayed(call, t, warmup, scale), line));
        return FactorProduct.Of(factor * call.BaseRate, warmup, start, end);
    }

    private static F Decayed(CallExpression call, F time, double warmup, double scale) =>
        AfterDecay.In(call) + 1 / F.SquareRoot((time + (scale - warmup)) / scale) * (1 - (F)AfterDecay.In(call));

    private static Violation? OtherUnit(CallExpression call, Parameter<ComposerTime> time)
    {
        if (time.In(call).Unit == ComposerUnit.Duration)
            return new($"'{time.Name}' must not be in 'dur', but was '{time.In(call).Text}'.", time);
        return time.In(call).Unit == Warmup.In(call).Unit
            ? null
            : new($"'{time.Name}' must be in the unit of 't_warmup' and of the run's length, but is not.", time);
    }
}
