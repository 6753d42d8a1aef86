using Anneal.Composition;
using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>detectron2.build_lr_scheduler</c>.</summary>
internal sealed class Detectron2Build : CurveDefinition
{
    private const string Fixed = "WarmupStepWithFixedGammaLR";

    public static readonly Parameter<ScheduleValue> BaseRate = OrNone(
        "BASE_LR",
        Kinds.Real,
        "the rate; the optimizer's own comes before it"
    );
    public static readonly Parameter<double> Max = Number("MAX_ITER", 40000, "steps of the run");
    public static readonly Parameter<string> Scheduler = Optional(
        "LR_SCHEDULER_NAME",
        Kinds.Choice("WarmupMultiStepLR", "WarmupCosineLR", Fixed),
        "WarmupMultiStepLR",
        "the schedule"
    );
    public static readonly Parameter<ValueList<double>> Steps = Optional(
        "STEPS",
        Kinds.ListOf(Kinds.AnyNumber),
        [30000],
        "the steps of the drops"
    );
    public static readonly Parameter<double> Gamma = Number("GAMMA", 0.1, "what each drop multiplies by");
    public static readonly Parameter<double> Decays = Number("NUM_DECAYS", 3, "drops at equal distances");
    public static readonly Parameter<bool> Rescales = Flag(
        "RESCALE_INTERVAL",
        false,
        "whether it begins after the warm-up"
    );
    public static readonly Parameter<ScheduleValue> End = Real("BASE_LR_END", 0, "the rate at the end of a cosine");

    private static readonly Detectron2Warmup Warm = Detectron2Warmup.Of(name => name.ToUpperInvariant());

    public Detectron2Build()
        : base(
            "detectron2",
            "build_lr_scheduler",
            "A schedule of fvcore by its name, with a warm-up before it.",
            BaseRate,
            Max,
            Scheduler,
            Steps,
            Gamma,
            Decays,
            Warm.Factor,
            Warm.Steps,
            Warm.Method,
            Rescales,
            End
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
        Steps.In(call).Any(step => step == Max.In(call))
            ? new("'STEPS' must not have one that equals 'MAX_ITER', but has.", Steps)
            : null;

    internal override Curve Bind(BoundCall call)
    {
        var rate = call.Scope.Context.BaseRate is { } own ? own : call.Scope.Value(BaseRate.In(call));
        var (max, inner) = (Max.In(call), Inner(call, rateOf: rate));
        var share = Math.Min(Warm.Steps.In(call) / max, 1);
        if (Scheduler.In(call) == Fixed && share == 1)
            throw new ScheduleBindingException("'WARMUP_ITERS' must be less than 'MAX_ITER' here, but is not.");
        var end = inner.At(Rescales.In(call) ? 0 : share);
        var warm = Warm.Progress(call, Warm.Factor.In(call) * inner.At(0), end);
        var curve = new CompositeProgress([warm, inner], [share, 1 - share], [true, Rescales.In(call)]);
        return new Product([new Constant(rate), curve.Over((long)max)]);
    }

    private static ProgressCurve Inner(BoundCall call, double rateOf)
    {
        var (max, gamma) = (Max.In(call), Gamma.In(call));
        switch (Scheduler.In(call))
        {
            case "WarmupCosineLR":
                return new CosineProgress(1, call.Scope.Value(End.In(call)) / rateOf);
            case Fixed:
                var values = new List<double> { 1 };
                while (values.Count <= Decays.In(call))
                    values.Add(values[^1] * gamma);
                return StairsProgress.Even([.. values]);
            default:
                double[] steps = [.. Steps.In(call).Where(step => step <= max)];
                return new StairsProgress(
                    [.. Enumerable.Range(0, steps.Length + 1).Select(index => Math.Pow(gamma, index))],
                    [.. steps],
                    max
                );
        }
    }
}
