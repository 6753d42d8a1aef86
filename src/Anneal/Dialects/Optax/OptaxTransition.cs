using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A way of optax from one value to another, after a while at the first.</summary>
internal abstract class OptaxTransition : OptaxDefinition
{
    public static readonly Parameter<ScheduleValue> End = Real("end_value", "value at the end");
    public static readonly Parameter<double> Steps = StepsOf("length in steps; at 0 or below the value never changes");
    public static readonly Parameter<double> Begin = BeginOf(Kinds.AnyNumber);

    private protected OptaxTransition(string name, string summary, params ReadOnlySpan<Parameter> shape)
        : base(name, summary, [Initial, End, .. shape, Steps, Begin]) =>
        Conventions =
            "The first update gets init_value; the end value is reached at update number transition_begin + "
            + "transition_steps (from 0) and stays. transition_steps <= 0 means init_value for ever.";
}
