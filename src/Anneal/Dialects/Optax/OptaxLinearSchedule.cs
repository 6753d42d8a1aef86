using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.linear_schedule</c>.</summary>
internal sealed class OptaxLinearSchedule : OptaxTransition
{
    public OptaxLinearSchedule()
        : base("linear_schedule", "A straight line from one value to another.")
    {
        Formula = "init + (end - init) * (t - begin)/transition_steps";
        Example = "optax.linear_schedule(init_value=0.1, end_value=0.001, transition_steps=1000)";
    }

    internal override Curve Bind(BoundCall call) =>
        Line(call.Value(Initial), call.Value(End), Steps.In(call), Begin.In(call));
}
