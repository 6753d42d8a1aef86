using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>restarts(a -> b, first=D, growth=g)</c>.</summary>
internal sealed class RestartsDefinition : OwnDefinition
{
    public static readonly Parameter<Length> First = Required("first", Kinds.Length, "length of the first cycle");
    public static readonly Parameter<double> Growth = Optional(
        "growth",
        Kinds.Number("a number greater than 0 and at most 1000000", number => number is > 0 and <= 1e6),
        1,
        "ratio of each cycle's length to the one before"
    );
    public static readonly Parameter<double> Decay = Optional(
        "decay",
        Kinds.Number("a number greater than 0 and at most 1", number => number is > 0 and <= 1),
        1,
        "ratio of each cycle's first value to the one before"
    );

    public RestartsDefinition()
        : base(
            "restarts",
            "Half a cosine again and again, each cycle longer or shorter by a factor.",
            TransitionDefinition.Range,
            First,
            Growth,
            Decay
        )
    {
        Formula = "b + (a * decay^i - b) * (1 + cos(pi * t_i/n_i)) / 2 in cycle i";
        Example = "restarts(0.3 -> 1e-5, first=10ep, growth=2)";
        Source = "Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (range, scope) = (TransitionDefinition.Range.In(call), call.Scope);
        var curve = new CosineRestarts(
            scope.Value(range.From),
            scope.Value(range.To),
            scope.Period(First.In(call)).Steps,
            Growth.In(call),
            Decay.In(call)
        );
        return curve.Steps is { } steps && scope.Rest > steps
            ? throw new ScheduleBindingException(
                $"with growth={NumberText.Format(curve.Growth)} the cycles become shorter than one step after "
                    + $"{NumberText.Format(steps)} steps, but this part has {NumberText.Format(scope.Rest.Value)}; "
                    + "write 'for' after it, make the first cycle longer, or let it grow."
            )
            : curve;
    }
}
