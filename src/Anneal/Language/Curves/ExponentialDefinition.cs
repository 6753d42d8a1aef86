using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>exponential(a -> b, n)</c> and <c>exponential(a, factor=f, per=D)</c>.</summary>
internal sealed class ExponentialDefinition : OwnDefinition
{
    public static readonly Parameter<ArgumentValue> Value = First(
        "value",
        Kinds.AnyOf(Kinds.Range, Kinds.Value),
        "first value -> last value, or the first value alone"
    );
    public static readonly Parameter<Length> Whole = Duration with
    {
        Description = "for a -> b: how long it takes; left out: the rest of the run",
    };
    public static new readonly Parameter<double> Factor = new(
        "factor",
        Positive,
        "for a alone: what the value is multiplied by"
    )
    {
        IsKeywordOnly = true,
    };
    public static readonly Parameter<Length> Per = Optional(
        "per",
        Kinds.Length,
        new Length(1),
        "for a alone: the time over which the factor acts once"
    ) with
    {
        IsKeywordOnly = true,
    };

    public ExponentialDefinition()
        : base(
            "exponential",
            "By equal ratios: from one value to another over a length, or multiplied by a factor over every so long, "
                + "without end.",
            Value,
            Whole,
            Factor,
            Per
        )
    {
        Formula = "a * (b/a)^(t/n), or a * factor^(t/per)";
        Example = "exponential(0.3, factor=0.95, per=1ep)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (Value.In(call) is RangeArgument)
            return Factor.IsIn(call) || Per.IsIn(call)
                ? "'exponential(a -> b, length)' takes no factor and no per; write exponential(a, factor=f, per=D) for "
                    + "those."
                : (string?)null;
        if (Whole.IsIn(call))
            return "'exponential(a, factor=f, per=D)' takes no length and never ends; give it one with 'for', or write "
                + "exponential(a -> b, length).";
        return Factor.IsIn(call)
            ? null
            : "'exponential' needs the argument 'factor', or a last value: exponential(a -> b, length).";
    }

    internal override PartLength LengthOf(BoundCall call) =>
        Value.In(call) is RangeArgument ? OwnOrRest(call) : PartLength.Open;

    internal override Curve Bind(BoundCall call)
    {
        var scope = call.Scope;
        return Value.In(call) is RangeArgument range
            ? new GeometricRamp(scope.Value(range.From), scope.Value(range.To), StepsOf(call))
            : new ExponentialDecay(
                scope.Value(Kinds.Value.ValueOf(Value.In(call))),
                Factor.In(call),
                scope.Steps(Per.In(call))
            );
    }
}
