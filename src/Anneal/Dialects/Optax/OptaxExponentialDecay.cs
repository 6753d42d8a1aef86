using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.exponential_decay</c>.</summary>
internal sealed class OptaxExponentialDecay : OptaxDecay
{
    public OptaxExponentialDecay()
        : base(
            "exponential_decay",
            "Multiplied by decay_rate over every transition_steps steps, continuously or in stairs, up to a bound.",
            Initial
        )
    {
        Formula =
            "init * decay_rate^((t - begin)/transition_steps), with staircase floor(...); at least end_value for rates "
            + "< 1, else at most";
        Example = "optax.exponential_decay(0.1, transition_steps=1000, decay_rate=0.96, end_value=0.001)";
        Conventions =
            "The first update gets init_value. A stair acts at the boundary itself. The bound holds before "
            + "transition_begin too. Never ends.";
    }

    internal override Curve Bind(BoundCall call) => Decay(call, call.Value(Initial));
}
