namespace Anneal.Language.Curves;

/// <summary>A curve that goes from one value to another over a length.</summary>
internal abstract class TransitionDefinition(string name, string summary, params ReadOnlySpan<Parameter> more)
    : OwnDefinition(name, summary, [Range, Duration, .. more])
{
    public static readonly Parameter<RangeArgument> Range = First("range", Kinds.Range, "first value -> last value");

    internal sealed override PartLength LengthOf(BoundCall call) => OwnOrRest(call);

    internal sealed override Curve Bind(BoundCall call)
    {
        var range = Range.In(call);
        return Between(call, call.Scope.Value(range.From), call.Scope.Value(range.To), StepsOf(call));
    }

    private protected abstract Schedule Between(CallExpression call, double from, double to, long steps);
}
