using Anneal.Composition;

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

    // The inner curve is stretched where it is bound. What a framework goes on with after its end is cut.
    private protected override Schedule Wrap(BoundCall call, Schedule rate) =>
        call.Scope.WholeSteps(Time.In(call)) is var whole
        && rate.Length == whole
        && LengthInside(call).Steps is not null
            ? rate
            : new Held(rate, whole);

    private protected override Schedule WrapCompanion(BoundCall call, Schedule companion) => companion;

    private PartLength LengthInside(BoundCall call) => Binder.LengthOf(InnerOf(call), call.Scope);

    // In a chain some frameworks' calls take the rest of the run, although their lines and cosines end before it.
    private double OwnSteps(BoundCall call)
    {
        var (length, scope) = (LengthInside(call), call.Scope);
        if (length.Steps is not null || length.NeedsRest)
            return StepsOf(call, length);
        var single = Binder.Bind(InnerOf(call), scope with { Scale = 1, Target = null, Observer = null });
        return StepsOf(call, PartLength.Of(single)) * scope.Scale;
    }

    private protected override BindingScope Inside(BoundCall call)
    {
        var own = OwnSteps(call);
        if (own == 0)
            throw new ScheduleBindingException("a schedule of length 0 cannot be stretched.");
        var length = call.Scope.Steps(Time.In(call));
        return call.Scope with { Scale = call.Scope.Scale * length / own, Rest = length };
    }
}
