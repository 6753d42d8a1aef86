using Anneal.Composition;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>big_vision.create_learning_rate_schedule</c>.</summary>
internal sealed class BigVisionSchedule : CurveDefinition
{
    public const double DefaultTimescale = 10_000;

    public static readonly Parameter<double> Total = OrNone(
        "total_steps",
        Kinds.AnyNumber,
        "steps; None: those of the run",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Batch = BigVisionLength.Batch;
    public static readonly Parameter<double> Data = BigVisionLength.Data;
    public static readonly Parameter<ScheduleValue> Rate = Real("base", 1, "the rate");
    public static readonly Parameter<string> Type = Optional(
        "decay_type",
        Kinds.Choice("linear", "polynomial", "cosine", "rsqrt", "stair"),
        "stair",
        "the decay"
    );
    public static readonly Parameter<bool> Scales = Flag(
        "scale_with_batchsize",
        false,
        "whether it is for a batch of 256"
    );
    public static readonly Parameter<double> Power = Number("power", 1, "of 'linear' and 'polynomial'");
    public static readonly Parameter<double> End = OrNone("end", Kinds.AnyNumber, "the end of 'polynomial'");
    public static readonly Parameter<double> LinearEnd = Number("linear_end", 0, "the end of 'linear'");
    public static readonly Parameter<double> Timescale = Number("timescale", DefaultTimescale, "of 'rsqrt', in steps");
    public static readonly Parameter<ValueList<double>> Steps = OrNone(
        "steps",
        Kinds.ListOf(Kinds.AnyNumber),
        "the boundaries of 'stair'"
    );
    public static readonly Parameter<ValueList<double>> Mults = OrNone(
        "mults",
        Kinds.ListOf(Kinds.AnyNumber),
        "the multiples of 'stair', from each boundary on"
    );

    private static readonly BigVisionLength Warm = new("warmup");
    private static readonly BigVisionLength Cool = new("cooldown");
    private static readonly BigVisionLength Scale = new("timescale");
    private static readonly BigVisionLength Shift = new("shift");

    public BigVisionSchedule()
        : base(
            "big_vision",
            "create_learning_rate_schedule",
            "A decay of a kind, times a warm-up, times a cooldown.",
            [
                Total,
                Batch,
                Data,
                Rate,
                Type,
                Scales,
                .. Warm.All,
                .. Cool.All,
                Power,
                End,
                LinearEnd,
                Timescale,
                .. Scale.All,
                .. Shift.All,
                Steps,
                Mults,
            ]
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
        var product = Decay(call, rate, t, warmup, total);
        if (warmup > 0)
            product *= F.Min(1, t / warmup);
        if (cooldown > 0)
            product *= F.Min(1, (total - t) / cooldown);
        if (total == warmup)
            return Sequence.Of((FactorProduct.Of(product), (long)warmup), (NoWay, null));
        return FactorProduct.Of(
            product,
            [warmup, .. Type.In(call) == "stair" ? Steps.In(call, []) : [], total - cooldown, total]
        );
    }

    private static Failing NoWay => new("'total_steps' must be more than 'warmup_steps', but is the same.");

    private static F Decay(BoundCall call, F rate, F t, double warmup, double total)
    {
        var p = F.Min(1, F.Max(0, (t - warmup) / (total - warmup)));
        switch (Type.In(call))
        {
            case "linear" or "polynomial":
                var end = End.In(call, LinearEnd.In(call));
                return end + (rate - end) * F.Power(1 - p, Power.In(call));
            case "cosine":
                return rate * (1 + F.Cos(F.Pi * p)) / 2;
            case "rsqrt":
                var scale = Scale.In(call, total) is > 0 and var own ? own : Timescale.In(call);
                return rate / F.SquareRoot(1 + (F.Max(t, warmup) + Shift.In(call, total) - warmup) / scale);
            default:
                // Too few multiples have no value.
                var (mults, steps) = (Mults.In(call, []), Steps.In(call, []));
                var stairs = rate * (mults.Count >= steps.Count && steps.Count > 0 ? mults[steps.Count - 1] : 1);
                if (steps.Count > mults.Count)
                    stairs = rate * (1 / (F)0);
                for (var i = steps.Count - 1; i >= 0; i--)
                    stairs = F.If(
                        t < steps[i],
                        rate
                            * (
                                i == 0 ? 1
                                : i <= mults.Count ? mults[i - 1]
                                : 1 / (F)0
                            ),
                        stairs
                    );
                return stairs;
        }
    }
}
