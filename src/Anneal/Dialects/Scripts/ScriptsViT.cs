using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.ViT.create_learning_rate_schedule</c>.</summary>
internal sealed class ScriptsViT : CurveDefinition
{
    public const double DefaultEnd = 1e-5;

    public static readonly Parameter<double> Total = Number("total_steps", "steps of the run, the warm-up inside");
    public static readonly Parameter<ScheduleValue> Rate = Real("base", "the highest rate");
    public static readonly Parameter<string> Type = Required(
        "decay_type",
        Kinds.Choice("linear", "cosine"),
        "the decay"
    );
    public static readonly Parameter<double> WarmupSteps = Number("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> End = Number("linear_end", DefaultEnd, "the rate at the end of 'linear'");

    public ScriptsViT()
        : base(
            "scripts.ViT",
            "create_learning_rate_schedule",
            "A line up from 0, then a line or half a cosine down.",
            Total,
            Rate,
            Type,
            WarmupSteps,
            End
        )
    {
        CountsSteps = true;
        Formula =
            "base * t/warmup up to warmup, then linear_end + (base - linear_end) * (1 - p) or base * (1 "
            + "+ cos(pi * p))/2, p = (t - warmup)/(total - warmup)";
        Source = "google-research/vision_transformer, vit_jax/utils.py";
        Conventions = "The warm-up begins at 0.";
        Example =
            "scripts.ViT.create_learning_rate_schedule(total_steps=1000, base=0.03, decay_type='cosine', "
            + "warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.Value(Rate), (long)WarmupSteps.In(call));
        var steps = Math.Max(0, Total.In(call) - warmup);
        Schedule decay =
            Type.In(call) == "linear" ? new LinearRamp(rate, End.In(call), steps) : new CosineDecay(rate, 0, steps);
        return Sequence.Of((new LinearRamp(0, rate, warmup), warmup), (decay, null));
    }
}
