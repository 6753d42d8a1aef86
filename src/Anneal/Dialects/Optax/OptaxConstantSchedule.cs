using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.constant_schedule</c>.</summary>
internal sealed class OptaxConstantSchedule : OptaxDefinition
{
    public static readonly Parameter<ScheduleValue> Value = Real("value", "the value");

    public OptaxConstantSchedule()
        : base("constant_schedule", "The same value at every step.", Value)
    {
        Formula = "value";
        Example = "optax.constant_schedule(0.1)";
        Conventions = "Never ends.";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;

    internal override Curve Bind(BoundCall call) => new Constant(call.Value(Value));
}
