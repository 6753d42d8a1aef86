using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A value of optax that is multiplied over and over, up to a bound.</summary>
internal abstract class OptaxDecay(string name, string summary, params ReadOnlySpan<Parameter> before)
    : OptaxDefinition(name, summary, [.. before, Steps, Rate, Begin, Staircase, Bound])
{
    public static readonly Parameter<double> Steps = StepsOf(
        "steps over which the value is multiplied once; at 0 or below the value never changes"
    );
    public static readonly Parameter<double> Rate = Number(
        "decay_rate",
        "what the value is multiplied by; 0 means that it never changes"
    );
    public static readonly Parameter<double> Begin = BeginOf(Kinds.WholeNumber);
    public static readonly Parameter<bool> Staircase = Flag(
        "staircase",
        false,
        "whether the curve is a staircase of whole transition_steps"
    );
    public static readonly Parameter<ScheduleValue> Bound = OrNone(
        "end_value",
        Kinds.Real,
        "the lowest value for rates below 1, the highest for others"
    );

    private protected static Schedule Decay(BoundCall call, double initial)
    {
        var (steps, rate) = (Steps.In(call), Rate.In(call));
        if (steps <= 0 || rate == 0)
            return new Constant(initial);
        Schedule decay = Staircase.In(call)
            ? new StepDecay(initial, rate, Period.RoundedUp(steps))
            : new ExponentialDecay(initial, rate, steps);
        decay = decay.Delay((long)Math.Max(0, Begin.In(call)));
        if (!Bound.IsIn(call))
            return decay;
        var bound = call.Value(Bound);
        return rate < 1 ? decay.Clamp(bound) : decay.Clamp(double.NegativeInfinity, bound);
    }
}
