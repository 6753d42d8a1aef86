using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>inverse_sqrt(v)</c>.</summary>
internal sealed class InverseSquareRootDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Value = ValueOf("the value at the first step");

    public InverseSquareRootDefinition()
        : base("inverse_sqrt", "One over the square root of the number of updates.", Value)
    {
        Formula = "v * (t + 1)^(-1/2)";
        Example = "inverse_sqrt(0.3) every 1ep";
    }

    internal override Curve Bind(BoundCall call) => new InverseSquareRootDecay(call.Value(Value), call.Scope.Scale);
}
