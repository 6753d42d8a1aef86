using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A warm-up to what a rate or another schedule has at its end, which runs from step 0 itself.</summary>
internal abstract class TfmodelsWarmUp : TfmodelsDefinition
{
    public static readonly Parameter<ArgumentValue> After = Required(
        "after_warmup_lr_sched",
        Kinds.AnyOf(Kinds.Real, Kinds.CallOf(TfmodelsFramework.Name, "keras")),
        "the rate after the warm-up, or its schedule"
    );
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        "steps of the warm-up",
        ParameterRole.Time
    );

    private protected TfmodelsWarmUp(string name, string summary, Parameter own)
        : base(name, summary, After, WarmupSteps, own, Label) { }

    internal sealed override Curve Bind(BoundCall call)
    {
        var (after, steps) = (AfterIn(call), (long)Math.Max(0, Math.Ceiling(WarmupSteps.In(call))));
        if (steps == 0)
            return after;
        return Sequence.Of(
            (Warmup(call, after.At(steps), WarmupSteps.In(call)), steps),
            (new Ahead(after, steps), null)
        );
    }

    /// <summary>The warm-up to a rate.</summary>
    private protected abstract Schedule Warmup(BoundCall call, double target, double steps);

    private static Schedule AfterIn(BoundCall call) =>
        After.In(call) is ScheduleArgument { Schedule: CallExpression inner }
            ? (Schedule)inner.Definition.Bind(call.With(inner))
            : new Constant(call.Scope.Value(((ValueArgument)After.In(call)).Value));
}
