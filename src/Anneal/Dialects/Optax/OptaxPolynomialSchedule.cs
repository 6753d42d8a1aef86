using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.polynomial_schedule</c>.</summary>
internal sealed class OptaxPolynomialSchedule : OptaxTransition
{
    public static readonly Parameter<double> Power = Number("power", "the power of the share that is left");

    public OptaxPolynomialSchedule()
        : base("polynomial_schedule", "A power of the share of the way that is left, from one value to another.", Power)
    {
        Formula = "end + (init - end) * (1 - (t - begin)/transition_steps)^power";
        Example = "optax.polynomial_schedule(init_value=0.1, end_value=0.001, power=2, transition_steps=1000)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (initial, steps, begin) = (call.Value(Initial), Steps.In(call), Math.Max(0, Begin.In(call)));
        return steps <= 0
            ? new Constant(initial)
            : new PolynomialDecay(initial, call.Value(End), steps, Power.In(call), begin);
    }
}
