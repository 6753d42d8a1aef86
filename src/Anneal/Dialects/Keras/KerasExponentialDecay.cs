using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.ExponentialDecay</c>.</summary>
internal sealed class KerasExponentialDecay : KerasStairs
{
    public static readonly Parameter<double> Steps = StepsOf(
        "steps over which the rate is multiplied once; greater than 0"
    );
    public static readonly Parameter<double> Rate = RateOf("what the rate is multiplied by");

    public KerasExponentialDecay()
        : base(
            "ExponentialDecay",
            "Multiplies the rate by decay_rate over every decay_steps steps, continuously or in stairs.",
            Steps,
            Rate
        )
    {
        Formula = "initial_learning_rate * decay_rate^(t/decay_steps); with staircase floor(t/decay_steps)";
        Source = SourceFile;
        Example = "keras.ExponentialDecay(0.1, decay_steps=1000, decay_rate=0.96, staircase=True)";
        Conventions =
            "The first update gets initial_learning_rate. A stair acts at the boundary itself: update number "
            + "decay_steps (from 0) is the first at the lower rate. Never ends.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (initial, steps, rate) = (call.Value(Initial), Steps.In(call), Rate.In(call));
        return Staircase.In(call)
            ? new StepDecay(initial, rate, Period.RoundedUp(steps))
            : new ExponentialDecay(initial, rate, steps);
    }
}
