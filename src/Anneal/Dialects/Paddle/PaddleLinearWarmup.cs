using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.LinearWarmup</c>.</summary>
internal sealed class PaddleLinearWarmup : PaddleDefinition
{
    public static readonly Parameter<ArgumentValue> After = Required(
        "learning_rate",
        Kinds.AnyOf(Kinds.Real, Kinds.CallOf("paddle")),
        "the rate after the warm-up, or its scheduler"
    );
    public static readonly Parameter<double> WarmupSteps = WholeOf("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<ScheduleValue> Start = Real("start_lr", "the first rate");
    public static readonly Parameter<ScheduleValue> End = Real("end_lr", "the rate that the line leads to");

    public PaddleLinearWarmup()
        : base(
            "LinearWarmup",
            "A line, then a rate or another scheduler from its beginning.",
            After,
            WarmupSteps,
            Start,
            End
        )
    {
        Family = CurveFamily.Warmup;
        Formula = "start_lr + (end_lr - start_lr) * t/warmup up to warmup, then learning_rate at t - warmup";
        Conventions = "end_lr need not be the first rate of what follows: then the rate jumps.";
        Example =
            "paddle.LinearWarmup(learning_rate=paddle.CosineAnnealingDecay(0.5, T_max=100), "
            + "warmup_steps=10, start_lr=0, end_lr=0.5)";
    }

    internal override Violation? Check(CallExpression call) =>
        End.In(call).Number > Start.In(call).Number
            ? null
            : new("'end_lr' must be greater than 'start_lr', but is not.", End);

    internal override Curve Bind(BoundCall call)
    {
        var (steps, after) = ((long)WarmupSteps.In(call), AfterIn(call));
        var line = new LinearRamp(call.Value(Start), call.Value(End), steps);
        return after is Schedule schedule
            ? Sequence.Of((line, steps), (schedule, null))
            : new PaddleWarmed(line, steps, (Trace)after);
    }

    private static Curve AfterIn(BoundCall call)
    {
        if (After.In(call) is ScheduleArgument { Schedule: CallExpression inner })
            return inner.Definition.Bind(call.With(inner));
        return new Constant(call.Scope.Value(((ValueArgument)After.In(call)).Value));
    }
}
