using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A parameter scheduler of fvcore, a function of the share of the run.</summary>
internal abstract class FvCoreDefinition : ProgressDefinition
{
    public const string FrameworkName = "fvcore";

    public static readonly Parameter<ScheduleValue> StartValue = Real("start_value", "value at the start");
    public static readonly Parameter<ScheduleValue> EndValue = Real("end_value", "value at the end");
    public static readonly Parameter<ValueList<ScheduleValue>> Values = Required(
        "values",
        Kinds.ListOf(Kinds.Real),
        "the values in turn"
    );

    private protected const string BothEnds =
        "The first update gets start_value; the last one, n - 1, is one step short of end_value.";

    private protected FvCoreDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(FrameworkName, $"{name}ParamScheduler", summary, parameters) =>
        Source = "github.com/facebookresearch/fvcore, fvcore/common/param_scheduler.py";

    private protected static Violation? NoValues(CallExpression call) =>
        Values.In(call).Count == 0 ? new("'values' must have at least one value, but was empty.", Values) : null;

    private protected static ValueList<double> ValuesOf(BoundCall call) =>
        [.. Values.In(call).Select(call.Scope.Value)];
}
