using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.PiecewiseConstantDecayWithOffset</c>.</summary>
internal sealed class TfmodelsPiecewiseConstantDecayWithOffset : TfmodelsDefinition
{
    public static readonly Parameter<ValueList<double>> Boundaries = TfmodelsStepConsineDecayWithOffset.Boundaries with
    {
        IsKeywordOnly = true,
    };
    public static readonly Parameter<ValueList<double>> Values = TfmodelsStepConsineDecayWithOffset.Values with
    {
        IsKeywordOnly = true,
    };

    public TfmodelsPiecewiseConstantDecayWithOffset()
        : base(
            "PiecewiseConstantDecayWithOffset",
            "Rates one after the other, from an offset on.",
            Offset,
            Boundaries,
            Values,
            Label with
            {
                IsKeywordOnly = true,
            }
        )
    {
        Formula = "the value whose boundaries s = t - offset lies between";
        Conventions = "The step at a boundary itself has the value before it.";
        Example =
            "tfmodels.PiecewiseConstantDecayWithOffset(offset=100, boundaries=[300, 600], values=[0.1, 0.01, 0.001])";
    }

    internal override Violation? Check(CallExpression call) =>
        Values.In(call).Count == Boundaries.In(call).Count + 1
            ? null
            : new("'values' must be one more than 'boundaries', but are not.", Values);

    internal override Curve Bind(BoundCall call)
    {
        var offset = Offset.In(call);
        long[] starts =
        [
            .. Boundaries.In(call).Select(boundary => (long)Math.Max(0, Math.Floor(boundary + offset) + 1)),
        ];
        var passed = starts.Count(start => start == 0);
        var values = Values.In(call).Skip(passed).ToArray();
        return starts.Length == passed
            ? new Constant(values[0])
            : new PiecewiseConstant([.. values], [.. starts[passed..]]);
    }
}
