using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>step(v, factor=f, every=D)</c>.</summary>
internal sealed class StepDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Value = ValueOf("the value before the first drop");
    public static readonly Parameter<Length> Every = Required("every", Kinds.Length, "the time between drops");

    public StepDefinition()
        : base("step", "Multiplied by a factor once every so long: a staircase.", Value, Factor, Every)
    {
        Formula = "v * factor^floor(t/every)";
        Example = "step(0.3, factor=0.1, every=10ep)";
    }

    internal override Curve Bind(BoundCall call) =>
        new StepDecay(call.Value(Value), Factor.In(call), call.Scope.Period(Every.In(call)));
}
