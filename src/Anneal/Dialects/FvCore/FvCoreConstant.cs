using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.ConstantParamScheduler</c>.</summary>
internal sealed class FvCoreConstant : FvCoreDefinition
{
    public static readonly Parameter<ScheduleValue> Value = Real("value", "the value");

    public FvCoreConstant()
        : base("Constant", "One value for the whole run.", Value)
    {
        Formula = "value";
        Example = "fvcore.ConstantParamScheduler(0.1)";
        Conventions = "fvcore itself fails when asked at the very end of the run (where = 1); here the value is held.";
    }

    internal override ProgressCurve Progress(BoundCall call) => new ConstantProgress(call.Value(Value));
}
