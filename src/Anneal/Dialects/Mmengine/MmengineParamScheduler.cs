using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.param_scheduler</c>.</summary>
internal sealed class MmengineParamScheduler : CurveDefinition
{
    public static readonly Parameter<ValueList<CallExpression>> Schedulers = Required(
        "param_scheduler",
        Kinds.ListOf(MmengineDictionary.Kind),
        "the schedulers in order"
    );

    public MmengineParamScheduler()
        : base(
            "mmengine",
            "param_scheduler",
            "Schedulers that all change the same rate, each in its own part of the run.",
            Schedulers
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "each in turn, from the present rate";
        Source = "open-mmlab/mmengine, mmengine/runner/runner.py";
        Conventions = "A missing end is the end of training. Where several act at once their effects multiply.";
        Example =
            "mmengine.param_scheduler([mmengine.LinearLR(start_factor=0.001, by_epoch=False, end=100), "
            + "mmengine.MultiStepLR(milestones=[5, 8])])";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal override Violation? Check(CallExpression call)
    {
        var all = Schedulers.In(call);
        return
            all.Where(IsPlateau).All(MmengineReduceOnPlateauLR.IsAlways)
            && (!all.Any(IsPlateau) || all.All(each => IsPlateau(each) || Multiplies(each)))
            ? null
            : new(
                "a 'ReduceOnPlateauLR' in a list must have neither 'begin' nor 'end', and stand beside schedulers that "
                    + "only multiply (ConstantLR, LinearLR, StepLR, MultiStepLR, ExponentialLR).",
                Schedulers
            );
    }

    internal override Curve Bind(BoundCall call) =>
        Schedulers.In(call).All(IsPlateau)
            ? new Constant(call.BaseRate)
            : TraceOf(call, call.BaseRate, ofMomentum: false);

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        Schedulers.In(call).Where(IsPlateau).SelectMany(each => each.Definition.Feedback(call.With(each)));

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        var moved = Schedulers.In(call).Select(MomentumOf).FirstOrDefault(momentum => momentum is not null);
        if (moved is { } momentum)
            yield return new(
                call.Scope.Context.MomentumName
                    ?? throw new ScheduleBindingException("a scheduler of momentum needs an optimizer that has one."),
                TraceOf(call, momentum, ofMomentum: true)
            );
    }

    private static bool IsPlateau(CallExpression call) => call.Definition is MmengineReduceOnPlateauLR;

    private static bool Multiplies(CallExpression call) =>
        call.Definition
            is MmengineConstantLR
                or MmengineLinearLR
                or MmengineStepLR
                or MmengineMultiStepLR
                or MmengineExponentialLR;

    private static double? MomentumOf(CallExpression call) => ((MmengineDefinition)call.Definition).MomentumOf(call);

    private static MmengineTrace TraceOf(BoundCall call, double initial, bool ofMomentum)
    {
        var steps = call.Scope.RequireRest();
        var epoch = call.Scope.Context.Plan?.StepsPerEpoch;
        return new(
            initial,
            [
                .. Schedulers
                    .In(call)
                    .Where(each => !IsPlateau(each) && MomentumOf(each) is not null == ofMomentum)
                    .Select(each => MmengineInList.RuleOf(call.With(each), steps, epoch)),
            ],
            epoch ?? long.MaxValue
        );
    }
}
