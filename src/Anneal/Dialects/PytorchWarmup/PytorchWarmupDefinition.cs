using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A warm-up of the package <c>pytorch_warmup</c>: a factor of the group's rate, or of another scheduler's.
/// </summary>
internal abstract class PytorchWarmupDefinition : CurveDefinition
{
    public static readonly Parameter<CallExpression> Scheduler = OrNone(
        "lr_scheduler",
        Kinds.CallOf("torch", "torch1"),
        "the scheduler inside 'dampening()'; None: none"
    );
    public static readonly Parameter<PerGroup<double>> Period = Required(
        "warmup_period",
        PerGroup.Of(Kinds.PythonInteger("a whole number greater than 0", number => number > 0)),
        "steps of the warm-up, or one number for each group"
    );
    public static readonly Parameter<double> SecondBeta = Number(
        "beta2",
        0.999,
        "the optimizer's second beta, which it reads"
    );

    private static readonly Parameter<double> LastStep = Number("last_step", -1, "has no effect here");

    private protected PytorchWarmupDefinition(string name, string summary, Parameter own)
        : base("pytorch_warmup", name, summary, Optimizer, own, LastStep, Scheduler) =>
        (UsesBase, CountsSteps, Family, Source) = (
            true,
            true,
            CurveFamily.Warmup,
            "Tony-Y/pytorch_warmup, pytorch_warmup/base.py"
        );

    internal sealed override Curve Bind(BoundCall call)
    {
        var factor = Factor(call);
        if (!Scheduler.TryIn(call, out var scheduler))
            return new Product([new Curves.Constant(call.BaseRate), factor]);
        return scheduler.Definition.Bind(call.With(scheduler)) is Schedule schedule
            ? new Product([schedule, factor])
            : throw new ScheduleBindingException("'lr_scheduler' must be a scheduler whose rates have no history.");
    }

    /// <summary>What the rate is multiplied by.</summary>
    private protected abstract Schedule Factor(BoundCall call);

    // 1 − exp(−(t + 1)/w)
    private protected static Schedule Exponential(double period) =>
        new Curves.FormulaCurve(
            1 - Formulas.Formula.Power(Math.E, -(new Formulas.Variable() + (Formulas.Formula)1) / period)
        );
}
