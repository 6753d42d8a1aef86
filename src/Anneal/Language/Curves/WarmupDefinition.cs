using Anneal.Curves;
using Anneal.Language.Syntax;

namespace Anneal.Language.Curves;

/// <summary><c>warmup(n)</c>.</summary>
internal sealed class WarmupDefinition : OwnDefinition
{
    public static readonly Parameter<Length> Time = First("length", Kinds.Length, "how long it takes");
    public static readonly Parameter<ScheduleValue> From = new(
        "from",
        Kinds.Value,
        "the value at the start; left out: the ramp begins one part above 0, so that no update is wasted"
    )
    {
        IsKeywordOnly = true,
    };
    public static readonly Parameter<string> Shape = Optional(
        "shape",
        Kinds.Word("linear", "constant"),
        "linear",
        "constant: stays at 'from' until it ends"
    ) with
    {
        IsKeywordOnly = true,
    };

    public WarmupDefinition()
        : base(Names.Warmup, "A ramp to the first value of whatever follows.", Time, From, Shape)
    {
        Formula = "target * (t + 1)/(n + 1); with from: from + (target - from) * t/n";
        Example = "warmup(5ep) then cosine(0.3 -> 0.01, 15ep)";
        Source = "Goyal et al. 2017, arXiv:1706.02677";
    }

    internal override Violation? Check(CallExpression call) =>
        Shape.In(call) == "constant" && !From.IsIn(call)
            ? "'warmup(shape=constant)' needs the argument 'from', the value at which it stays."
            : (string?)null;

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(call.Scope.Steps(Time.In(call)));

    internal override Curve Bind(BoundCall call)
    {
        var target = call.Scope.Target
            ?? throw new ScheduleBindingException(
                "'warmup' takes its target from the part that follows it; write 'then' and that part after it."
            );
        var steps = call.Scope.WholeSteps(Time.In(call));
        if (!From.TryIn(call, out var from))
            return new Warmup(target, steps);
        var start = call.Scope.Value(from);
        return Shape.In(call) == "constant" ? new Constant(start).For(steps) : new LinearRamp(start, target, steps);
    }
}
