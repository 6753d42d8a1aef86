using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>piecewise([v, …], at=[…])</c>.</summary>
internal sealed class PiecewiseDefinition : OwnDefinition
{
    public static readonly Parameter<ValueList<ScheduleValue>> Values = First(
        "values",
        Kinds.ListOf(Kinds.Value),
        "the values in turn, one more than boundaries"
    );

    public PiecewiseDefinition()
        : base("piecewise", "A value of its own between any two boundaries, each from its boundary on.", Values, At)
    {
        Formula = "v_i from boundary i on";
        Example = "piecewise([0.3, 0.1, 0.01], at=[10ep, 20ep])";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (values, boundaries) = (Values.In(call).Count, At.In(call).Count);
        return values == boundaries + 1
            ? null
            : $"'piecewise' needs one value more than boundaries, but has {values} values and {boundaries} boundaries.";
    }

    internal override Curve Bind(BoundCall call) =>
        new PiecewiseConstant([.. Values.In(call).Select(call.Scope.Value)], Milestones(call));
}
