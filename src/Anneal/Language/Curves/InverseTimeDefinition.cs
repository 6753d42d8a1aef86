using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>inverse_time(v, decay=d, per=D)</c>.</summary>
internal sealed class InverseTimeDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Value = ValueOf("the value at the first step");
    public static readonly Parameter<double> Decay = Required(
        "decay",
        NotNegative,
        "how much the divisor grows over 'per'"
    );
    public static readonly Parameter<Length> Per = Optional(
        "per",
        Kinds.Length,
        new Length(1),
        "the time over which it grows so much"
    );

    public InverseTimeDefinition()
        : base("inverse_time", "One over a straight line in time.", Value, Decay, Per)
    {
        Formula = "v / (1 + decay * t/per)";
        Example = "inverse_time(0.3, decay=0.5, per=1ep)";
    }

    internal override Curve Bind(BoundCall call) =>
        new InverseTimeDecay(call.Value(Value), Decay.In(call), call.Scope.Steps(Per.In(call)));
}
