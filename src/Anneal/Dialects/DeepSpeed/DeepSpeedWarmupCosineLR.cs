using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>deepspeed.WarmupCosineLR</c>.</summary>
internal sealed class DeepSpeedWarmupCosineLR : DeepSpeedWarmup
{
    public const double DefaultEnd = 0.0001;

    public static readonly Parameter<double> Start = Number(
        "warmup_min_ratio",
        0,
        "share of the rate at which the warm-up begins"
    );
    public static readonly Parameter<double> End = Number("cos_min_ratio", DefaultEnd, "share of the rate at the end");

    public DeepSpeedWarmupCosineLR()
        : base(
            "WarmupCosineLR",
            "A warm-up to each group's own rate, then half a cosine down to a share of it.",
            Total,
            Start,
            Steps,
            End,
            Shape
        )
    {
        UsesBase = true;
        Formula =
            "base * (wmin + (1 - wmin) * log(i + 1)/log(n)), or i/n for 'linear'; from i = n on: base * (cmin + (1 - "
            + "cmin) * (1 + cos(pi * (i - n + 1)/max(1, total - n)))/2), i = t - 1";
        Conventions =
            "The first update is made with rate 0, whatever warmup_min_ratio says: the constructor sets it, and the "
            + "first step() is iteration 0. The cosine starts one step in. After its end the rate stays at "
            + "cos_min_ratio.";
        Example = $"{FullName}(total_num_steps=1000, warmup_num_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, end) = (call.BaseRate, End.In(call));
        var steps = Math.Max(1, Total.In(call) - WarmupSteps(call));
        Schedule cosine = new CosineDecay(rate, rate * end, steps, start: -1);
        if (end < 0)
            cosine = new Clamped(cosine, 0, double.PositiveInfinity);
        return Warmed(call, 0, rate * Start.In(call), rate, cosine);
    }
}
