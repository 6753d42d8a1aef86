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

    // In a chain some frameworks' calls take the rest of the run, although their lines and cosines end before it.
    private double OwnSteps(BoundCall call)
    {
        var length = Binder.LengthOf(InnerOf(call), call.Scope);
        return length is { Steps: null, NeedsRest: false }
            ? StepsOf(call, PartLength.Of(Binder.Bind(InnerOf(call), call.Scope with { Scale = 1, Target = null })))
                * call.Scope.Scale
            : StepsOf(call, length);
    }

    // The inner curve is stretched where it is bound. A framework may end it a step sooner or later than that.
    private protected override Schedule Wrap(BoundCall call, Schedule rate) =>
        call.Scope.WholeSteps(Time.In(call)) is var whole && rate.Length == whole ? rate : rate.For(whole);

    private protected override Schedule WrapCompanion(BoundCall call, Schedule companion) => companion;

    private protected override BindingScope Inside(BoundCall call)
    {
        var own = OwnSteps(call);
        if (own == 0)
            throw new ScheduleBindingException("a schedule of length 0 cannot be stretched.");
        var length = call.Scope.Steps(Time.In(call));
        return call.Scope with { Scale = call.Scope.Scale * length / own, Rest = length };
    }
}
