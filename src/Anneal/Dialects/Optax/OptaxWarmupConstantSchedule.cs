using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.warmup_constant_schedule</c>.</summary>
internal sealed class OptaxWarmupConstantSchedule : OptaxDefinition
{
    public OptaxWarmupConstantSchedule()
        : base("warmup_constant_schedule", "A straight line up, then constant.", Initial, Peak, Warmup)
    {
        Formula = "init + (peak - init) * t/warmup_steps, then peak";
        Example = "optax.warmup_constant_schedule(init_value=0, peak_value=0.1, warmup_steps=100)";
        Conventions =
            "The first update gets init_value; the peak is reached at update number warmup_steps (from 0). "
            + "warmup_steps <= 0 means init_value for ever, not the peak.";
    }

    internal override Curve Bind(BoundCall call) => Line(call.Value(Initial), call.Value(Peak), Warmup.In(call));
}
