using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.PiecewiseDecay</c>.</summary>
internal sealed class PaddlePiecewiseDecay : PaddleDefinition
{
    public static readonly Parameter<ValueList<double>> Boundaries = Required(
        "boundaries",
        Kinds.ListOf(Kinds.AnyNumber),
        "where each stretch ends",
        ParameterRole.Milestones
    );
    public static readonly Parameter<ValueList<ScheduleValue>> Values = Required(
        "values",
        Kinds.ListOf(Kinds.Real),
        "the values in turn"
    );

    public PaddlePiecewiseDecay()
        : base("PiecewiseDecay", "A value for each stretch between boundaries.", Boundaries, Values)
    {
        Formula = "values[boundaries <= t]";
        Conventions = "The next value acts from the boundary on. A value too few is not noticed: the last one stays.";
        Example = "paddle.PiecewiseDecay(boundaries=[30, 60], values=[0.1, 0.01, 0.001])";
    }

    internal override Violation? Check(CallExpression call) =>
        Values.In(call).Count > 0 ? null : new("'values' must have at least one value, but was empty.", Values);

    internal override Curve Bind(BoundCall call)
    {
        var (boundaries, values) = (Boundaries.In(call), Values.In(call).Select(call.Scope.Value).ToArray());
        var (starts, taken, passed) = (new List<long>(), new List<double> { values[0] }, 0L);
        for (var i = 0; i < boundaries.Count; i++)
        {
            passed = Math.Max(passed, (long)Math.Ceiling(boundaries[i]));
            starts.Add(passed);
            taken.Add(i + 1 < boundaries.Count ? values[Math.Min(i + 1, values.Length - 1)] : values[^1]);
        }
        return new PiecewiseConstant([.. taken], [.. starts]);
    }
}
