using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>cycle(low -> high, up=D, down=D)</c>.</summary>
internal sealed class CycleDefinition : OwnDefinition
{
    public static readonly Parameter<RangeArgument> Range = First(
        "range",
        Kinds.Range,
        "lowest value -> highest value"
    );
    public static readonly Parameter<Length> Up = Required(
        "up",
        Kinds.Length,
        "the time from a cycle's start to its peak"
    );
    public static readonly Parameter<Length> Down = new(
        "down",
        Kinds.Length,
        "the time from the peak back; left out: as long as up"
    );
    public const string ExponentialRange = "exp_range";

    public static readonly Parameter<string> Shape = Optional(
        "shape",
        Kinds.Word("triangular", "triangular2", ExponentialRange),
        "triangular",
        "triangular2 halves the height at every cycle, exp_range multiplies it by gamma at every step"
    );
    public static readonly Parameter<double> Gamma = Optional("gamma", Positive, 1, "for exp_range");

    public CycleDefinition()
        : base("cycle", "Triangles between two values, again and again.", Range, Up, Down, Shape, Gamma)
    {
        Formula = "low + (high - low) * height(t) * scale(t)";
        Example = "cycle(0.001 -> 0.1, up=2ep, down=2ep, shape=triangular2)";
        Source = "Smith 2015, arXiv:1506.01186";
    }

    internal override Violation? Check(CallExpression call) =>
        Gamma.IsIn(call) && Shape.In(call) != ExponentialRange
            ? "'gamma' has a meaning with shape=exp_range only."
            : (string?)null;

    internal override Curve Bind(BoundCall call)
    {
        var (range, scope) = (Range.In(call), call.Scope);
        var up = scope.Steps(Up.In(call));
        var down = Down.TryIn(call, out var length) ? scope.Steps(length) : up;
        var upSteps = scope.WholeSteps(up);
        var shape = Shape.In(call) switch
        {
            "triangular2" => CycleShape.Triangular2,
            ExponentialRange => CycleShape.ExponentialRange,
            _ => CycleShape.Triangular,
        };
        return new CyclicRate(
            scope.Value(range.From),
            scope.Value(range.To),
            upSteps,
            scope.WholeSteps(up + down) - upSteps,
            shape,
            // It acts at every step, of which 'stretch' makes more.
            scope.Scale == 1
                ? Gamma.In(call)
                : Math.Pow(Gamma.In(call), 1 / scope.Scale)
        );
    }
}
