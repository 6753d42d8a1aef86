using Anneal.Composition;

namespace Anneal.Language.Curves;

/// <summary><c>repeat(x, k)</c>.</summary>
internal sealed class RepeatDefinition : WrapperDefinition
{
    public static readonly Parameter<double> Count = First(
        "count",
        Kinds.Number("a whole number that is at least 1", number =>
            number is >= 1 and <= 1e9 && number == Math.Floor(number)
        ),
        "how often"
    );

    public RepeatDefinition()
        : base(
            "repeat",
            "A schedule several times over; then its end.",
            Inner("what is repeated; it must have a length"),
            Count
        )
    {
        Formula = "x(t mod n) while t < count * n";
        Example = "repeat(cosine(0.3 -> 0, 10ep), 3)";
    }

    internal override PartLength LengthOf(BoundCall call) =>
        PartLength.Of(call.Scope.WholeSteps(InnerSteps(call)) * Count.In(call));

    private protected override Schedule Wrap(BoundCall call, Schedule rate) => new Repeated(rate, (long)Count.In(call));

    // The turns are those of the rate, whatever the length of what comes along with it.
    private protected override Schedule WrapCompanion(BoundCall call, Schedule companion) =>
        new Repeated(companion, (long)Count.In(call), Unwrapped(call).Length!.Value);

    private protected override BindingScope Inside(BoundCall call)
    {
        _ = InnerSteps(call);
        return call.Scope;
    }
}
