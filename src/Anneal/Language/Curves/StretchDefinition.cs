namespace Anneal.Language.Curves;

/// <summary><c>stretch(x, n)</c>.</summary>
internal sealed class StretchDefinition : WrapperDefinition
{
    public static readonly Parameter<Length> Time = First("length", Kinds.Length, "its new length");

    public StretchDefinition()
        : base(
            "stretch",
            "A schedule with all its lengths multiplied so that it takes a new length.",
            Inner("what is stretched; it must have a length"),
            Time
        )
    {
        Formula = "x(t * n_x/n)";
        Example = "stretch(warmup(5) then cosine(0.3 -> 0, 95), 1000)";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(call.Scope.Steps(Time.In(call)));

    // The inner curve is stretched where it is bound.
    private protected override Schedule Wrap(BoundCall call, Schedule rate) => rate;

    private protected override BindingScope Inside(BoundCall call)
    {
        var own = InnerSteps(call);
        if (own == 0)
            throw new ScheduleBindingException("a schedule of length 0 cannot be stretched.");
        var length = call.Scope.Steps(Time.In(call));
        return call.Scope with { Scale = call.Scope.Scale * length / own, Rest = length };
    }
}
