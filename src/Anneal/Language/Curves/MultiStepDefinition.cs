using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>multistep(v, factor=f, at=[…])</c>.</summary>
internal sealed class MultiStepDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Value = ValueOf("the value before the first milestone");

    public MultiStepDefinition()
        : base("multistep", "Multiplied by a factor at each milestone, from that step on.", Value, Factor, At)
    {
        Formula = "v * factor^(milestones <= t)";
        Example = "multistep(0.3, factor=0.5, at=[10ep, 20ep])";
    }

    internal override Curve Bind(BoundCall call) =>
        new MultiStepDecay(call.Value(Value), Factor.In(call), Milestones(call));
}
