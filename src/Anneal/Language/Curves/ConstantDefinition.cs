using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>constant(v)</c>.</summary>
internal sealed class ConstantDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Value = ValueOf("the value");

    public ConstantDefinition()
        : base("constant", "The same value at every step; a bare value means the same.", Value)
    {
        Formula = "v";
        Example = "constant(0.1)";
    }

    internal override Curve Bind(BoundCall call) => new Constant(call.Value(Value));
}
