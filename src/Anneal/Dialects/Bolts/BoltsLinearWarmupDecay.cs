using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>bolts.linear_warmup_decay</c>.</summary>
internal sealed class BoltsLinearWarmupDecay : BoltsDefinition
{
    public static readonly Parameter<double> Warmup = Number(
        "warmup_steps",
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<double> Total = Number(
        "total_steps",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<bool> Cosine = Flag("cosine", true, "whether half a cosine follows");
    public static readonly Parameter<bool> Linear = Flag("linear", false, "whether a line follows");

    public BoltsLinearWarmupDecay()
        : base(
            "linear_warmup_decay",
            "A line up to the group's own rate, then half a cosine or a line down.",
            Warmup,
            Total,
            Cosine,
            Linear
        )
    {
        Formula =
            "base * t/warmup up to warmup, then base * (1 + cos(pi * p))/2, base * (1 - p) or base, p = "
            + "(t - warmup)/max(1, total - warmup)";
        Conventions =
            "The first update is made with rate 0. After total_steps the cosine rises again, and the "
            + "line continues below 0.";
        Example = "bolts.linear_warmup_decay(warmup_steps=100, total_steps=1000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Linear.In(call) && Cosine.In(call)
            ? new("'linear' and 'cosine' must not both be True, but were; 'cosine' is by default.", Linear)
            : null;

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.BaseRate, (long)Warmup.In(call));
        var steps = Math.Max(1, Total.In(call) - warmup);
        Schedule decay = new Constant(rate);
        if (Cosine.In(call))
            decay = new CosineWave(rate, 0, steps);
        else if (Linear.In(call))
            decay = new LinearGrowth(rate, -1 / steps);
        return Sequence.Of((new LinearRamp(0, rate, warmup), warmup), (decay, null));
    }
}
