using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>sooftware.TransformerLRScheduler</c>.</summary>
internal sealed class SooftwareTransformer : SooftwareDefinition
{
    public static readonly Parameter<double> Warmup = WholeOf("warmup_steps", "steps of the warm-up; not 0");
    public static readonly Parameter<double> Decay = WholeOf("decay_steps", "steps of the decay; not 0");

    public SooftwareTransformer()
        : base(
            "TransformerLRScheduler",
            "A line up, an exponential down, then another rate.",
            Initial,
            Peak,
            Final,
            FinalScale,
            Warmup,
            Decay
        )
    {
        Formula = "peak * t/warmup, then peak * final_lr_scale^((t - warmup)/decay), then final_lr";
        Conventions = FirstUpdate + "The warm-up leads from 0, whatever init_lr; the decay ends in a jump to final_lr.";
        Example =
            "sooftware.TransformerLRScheduler(init_lr=1e-10, peak_lr=0.1, final_lr=1e-7, final_lr_scale=0.05, "
            + "warmup_steps=100, decay_steps=900)";
    }

    internal override Violation? Check(CallExpression call) =>
        Warmup.Violates(call, "other than 0", steps => steps != 0)
        ?? Decay.Violates(call, "other than 0", steps => steps != 0);

    internal override Curve Bind(BoundCall call)
    {
        var (peak, warmup, steps) = (call.Value(Peak), (long)Warmup.In(call), (long)Decay.In(call));
        var (first, decay) = (Math.Max(1, warmup), new ExponentialDecay(peak, FinalScale.In(call), steps));
        return Sequence.Of(
            (new Constant(call.BaseRate), 1),
            (new LinearRamp(0, peak, Math.Max(1, warmup), start: -1), first - 1),
            (new Ahead(decay, first - Math.Min(first, warmup)), Math.Max(0, warmup + steps - first)),
            (new Constant(call.Value(Final)), null)
        );
    }
}
