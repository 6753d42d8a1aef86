using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.InverseTimeDecay</c>.</summary>
internal sealed class KerasInverseTimeDecay : KerasStairs
{
    public static readonly Parameter<double> Steps = StepsOf("steps over which the divisor grows once; greater than 0");
    public static readonly Parameter<double> Rate = RateOf("how much the divisor grows");

    public KerasInverseTimeDecay()
        : base(
            "InverseTimeDecay",
            "Divides the rate by a number that grows by decay_rate over every decay_steps steps, continuously or in "
                + "stairs.",
            Steps,
            Rate
        )
    {
        Formula = "initial_learning_rate / (1 + decay_rate * t/decay_steps); with staircase floor(t/decay_steps)";
        Source = SourceFile;
        Example = "keras.InverseTimeDecay(0.1, decay_steps=1000, decay_rate=0.5)";
        Conventions = "The first update gets initial_learning_rate. A stair acts at the boundary itself. Never ends.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (initial, steps, rate) = (call.Value(Initial), Steps.In(call), Rate.In(call));
        return Staircase.In(call)
            ? new Ticked(new InverseTimeDecay(initial, rate), Period.RoundedUp(steps))
            : new InverseTimeDecay(initial, rate, steps);
    }
}
