using Anneal.Composition;
using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>detectron2.build_lr_scheduler</c>.</summary>
internal sealed class Detectron2Build : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> BaseRate = OrNone(
        "BASE_LR",
        Kinds.Real,
        "the rate; the optimizer's own comes before it"
    );
    public static readonly Parameter<double> Max = Number("MAX_ITER", 40000, "steps of the run");
    public static readonly Parameter<bool> Rescales = Flag(
        "RESCALE_INTERVAL",
        false,
        "whether it begins after the warm-up"
    );

    private static readonly Detectron2Warmup Warm = Detectron2Warmup.Of(name => name.ToUpperInvariant());
    private static readonly Detectron2Curves Inner = new();

    public Detectron2Build()
        : base(
            "detectron2",
            "build_lr_scheduler",
            "A schedule of fvcore by its name, with a warm-up before it.",
            [BaseRate, Max, .. Inner.Names, Warm.Factor, Warm.Steps, Warm.Method, Rescales, Inner.End]
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "base * (a line from factor * s(0) to s(warmup/max), then s(t/max)), s = the values of the schedule";
        Source = "facebookresearch/detectron2, detectron2/solver/build.py";
        Conventions =
            "The warm-up leads to the value that the schedule has at its end; with RESCALE_INTERVAL the "
            + "schedule begins there. Milestones beyond MAX_ITER have no effect. After MAX_ITER Detectron2 "
            + "fails.";
        Example =
            "detectron2.build_lr_scheduler(MAX_ITER=1000, STEPS=[600, 800], WARMUP_ITERS=100, "
            + "LR_SCHEDULER_NAME='WarmupMultiStepLR')";
    }

    internal override Violation? Check(CallExpression call) =>
        Inner.Steps.In(call).Any(step => step == Max.In(call))
            ? new("'STEPS' must not have one that equals 'MAX_ITER', but has.", Inner.Steps)
            : null;

    internal override Curve Bind(BoundCall call)
    {
        var rate = call.Scope.Context.BaseRate is { } own ? own : call.Scope.Value(BaseRate.In(call));
        var (max, inner) = (Max.In(call), Inner.Of(call, rate, Max.In(call)));
        var share = Math.Min(Warm.Steps.In(call) / max, 1);
        if (Inner.IsFixed(call) && share == 1)
            throw new ScheduleBindingException("'WARMUP_ITERS' must be less than 'MAX_ITER' here, but is not.");
        var end = inner.At(Rescales.In(call) ? 0 : share);
        var warm = Warm.Progress(call, Warm.Factor.In(call) * inner.At(0), end);
        var curve = new CompositeProgress([warm, inner], [share, 1 - share], [true, Rescales.In(call)]);
        return new Product([new Constant(rate), curve.Over((long)max)]);
    }
}
