using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>gradual_warmup.GradualWarmupScheduler</c>.</summary>
internal sealed class GradualWarmupDefinition : CurveDefinition
{
    public static readonly Parameter<double> Multiplier = Required(
        "multiplier",
        Kinds.Number("a number, at least 1", number => number >= 1),
        "what the rate is multiplied by in the end; 1: it comes from 0"
    );
    public static readonly Parameter<double> Steps = Required(
        "total_epoch",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<CallExpression> After = OrNone(
        "after_scheduler",
        Kinds.CallOf("torch", "torch1"),
        "the scheduler that follows; None: the rate stays"
    );

    public GradualWarmupDefinition()
        : base(
            "gradual_warmup",
            "GradualWarmupScheduler",
            "A line to a multiple of the rate, then another scheduler.",
            Optimizer,
            Multiplier,
            Steps,
            After
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "base * ((m - 1) * t/total_epoch + 1) up to total_epoch; base * t/total_epoch where m is 1";
        Source = "ildoonet/pytorch-gradual-warmup-lr, warmup_scheduler/scheduler.py";
        Conventions =
            "The step after the warm-up has the first rate of the scheduler that follows, not multiplied; closed forms "
            + "of it begin at the multiple after that. Before a ReduceLROnPlateau a multiplier of 1 warms nothing up.";
        Example =
            "gradual_warmup.GradualWarmupScheduler(multiplier=1, total_epoch=10, "
            + "after_scheduler=torch.CosineAnnealingLR(T_max=90))";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, multiplier, steps) = (call.BaseRate, Multiplier.In(call), Steps.In(call));
        if (PlateauIn(call) is not null)
        {
            // It looks one step ahead, and there is no line from 0.
            var line = new LinearRamp(rate, rate * multiplier, steps);
            var last = (long)Math.Floor(steps);
            return last >= 1
                ? new Held(new Ahead(line, 1), last - 1)
                : throw new ScheduleBindingException("'total_epoch' must be at least 1 before a plateau, but is less.");
        }
        return After.TryIn(call, out var after)
            ? new GradualWarmupTrace(multiplier, steps, call.With(after))
            : WarmupOf(rate, multiplier, steps);
    }

    internal override IEnumerable<Feedback> Feedback(BoundCall call)
    {
        var first = (long)Math.Floor(Steps.In(call));
        return PlateauIn(call) is { } plateau
            ? plateau.Definition.Feedback(call.With(plateau)).Select(each => each.Within(step => step + first))
            : [];
    }

    /// <summary>The warm-up of a rate.</summary>
    public static LinearRamp WarmupOf(double rate, double multiplier, double steps) =>
        new(multiplier == 1 ? 0 : rate, rate * multiplier, steps);

    private static CallExpression? PlateauIn(CallExpression call) =>
        After.TryIn(call, out var after) && after.Definition is TorchReduceLROnPlateau ? after : null;
}
