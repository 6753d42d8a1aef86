using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.warmup_exponential_decay_schedule</c>.</summary>
internal sealed class OptaxWarmupExponentialDecaySchedule : OptaxDecay
{
    public OptaxWarmupExponentialDecaySchedule()
        : base(
            "warmup_exponential_decay_schedule",
            "A straight line up, then an exponential decay.",
            Initial,
            Peak,
            Warmup with
            {
                Kind = Kinds.WholeNumber,
            }
        )
    {
        Formula =
            "init + (peak - init) * t/w for t < w = warmup_steps, then peak * decay_rate^((t - w - "
            + "begin)/transition_steps), bounded by end_value";
        Example =
            "optax.warmup_exponential_decay_schedule(0, 0.1, warmup_steps=100, transition_steps=1000, decay_rate=0.5)";
        Conventions =
            "The decay's clock, transition_begin included, begins at the end of the warm-up. The first update gets "
            + "init_value. Never ends.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (peak, warmup) = (call.Value(Peak), Warmup.In(call));
        return Join([Line(call.Value(Initial), peak, warmup), Decay(call, peak)], [(long)warmup]);
    }
}
