using Anneal.Composition;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>big_vision.create_learning_rate_schedule</c>.</summary>
internal sealed class BigVisionSchedule : CurveDefinition
{
    public static readonly Parameter<double> Total = OrNone(
        "total_steps",
        Kinds.AnyNumber,
        "steps; None: those of the run",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Batch = BigVisionLength.Batch;
    public static readonly Parameter<double> Data = BigVisionLength.Data;
    public static readonly Parameter<ScheduleValue> Rate = Real("base", 1, "the rate");
    public static readonly Parameter<bool> Scales = Flag(
        "scale_with_batchsize",
        false,
        "whether it is for a batch of 256"
    );
    private static readonly BigVisionLength Warm = new("warmup");
    private static readonly BigVisionLength Cool = new("cooldown");
    private static readonly BigVisionDecay Decay = new();

    public BigVisionSchedule()
        : base(
            "big_vision",
            "create_learning_rate_schedule",
            "A decay of a kind, times a warm-up, times a cooldown.",
            [Total, Batch, Data, Rate, Decay.Type, Scales, .. Warm.All, .. Cool.All, .. Decay.All]
        )
    {
        CountsSteps = true;
        Formula = "d(p) * min(1, t/warmup) * min(1, (total - t)/cooldown), p = clip((t - warmup)/(total - warmup))";
        Source = "google-research/big_vision, big_vision/utils.py";
        Conventions =
            "Warm-up and cooldown multiply; the decay begins after the warm-up and is not shortened by "
            + "the cooldown. Lengths are rounded to whole steps, at least 1. The mults of stair are "
            + "absolute.";
        Example =
            "big_vision.create_learning_rate_schedule(total_steps=1000, base=0.1, decay_type='cosine', "
            + "warmup_steps=100)";
    }

    internal override Violation? Check(CallExpression call) => Warm.Check(call) ?? Cool.Check(call);

    internal override Curve Bind(BoundCall call)
    {
        var total = Total.TryIn(call, out var given) ? given : call.Scope.WholeSteps((Length?)null);
        var (warmup, cooldown) = (Warm.In(call, total), Cool.In(call, total));
        if (total > 1 && warmup >= total)
            throw new ScheduleBindingException("'warmup_steps' must be less than 'total_steps', but was not.");
        F t = new Variable();
        var rate = call.Value(Rate);
        if (Scales.In(call))
            rate *= BigVisionLength.BatchOf(call) / 256;
        var product = Decay.Of(call, rate, t, warmup, total);
        if (warmup > 0)
            product *= F.Min(1, t / warmup);
        if (cooldown > 0)
            product *= F.Min(1, (total - t) / cooldown);
        if (total == warmup)
            return Sequence.Of((FactorProduct.Of(product), (long)warmup), (NoWay, null));
        return FactorProduct.Of(product, [warmup, .. Decay.Changes(call), total - cooldown, total]);
    }

    private static Failing NoWay => new("'total_steps' must be more than 'warmup_steps', but is the same.");
}
