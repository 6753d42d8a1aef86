using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.tri_stage</c>.</summary>
internal sealed class FairseqTriStage : FairseqDefinition
{
    public static readonly Parameter<double> InitScale = Number(
        "init_lr_scale",
        0.01,
        "share of the rate at the start"
    );
    public static readonly Parameter<double> FinalScale = Number(
        "final_lr_scale",
        0.01,
        "share of the rate at the end"
    );

    public FairseqTriStage()
        : base(
            "tri_stage",
            "A line up, a hold, an exponential down.",
            [.. FairseqStages.All, InitScale, FinalScale, MaxUpdate]
        )
    {
        Formula = "init up to lr, lr, then lr * exp(log(final_lr_scale) * s/decay); the end afterwards";
        Conventions = "The ratios must add up to exactly 1.";
        Example = "fairseq.tri_stage(lr=0.001, warmup_steps=100, hold_steps=100, decay_steps=800)";
    }

    internal override Violation? Check(CallExpression call) =>
        Several(call) ?? FairseqStages.Check(call) ?? FinalScale.Violates(call, "greater than 0", scale => scale > 0);

    internal override Curve Bind(BoundCall call)
    {
        var (rate, steps) = (RateIn(call), FairseqStages.In(call));
        if (steps[2] == 0)
            throw new ScheduleBindingException("'decay_steps' must be greater than 0, but are 0.");
        return Sequence.Of(
            (new LinearRamp(InitScale.In(call) * rate, rate, steps[0]), (long)steps[0]),
            (new Constant(rate), (long)steps[1]),
            (new ExponentialDecay(rate, FinalScale.In(call), steps[2]), (long)steps[2] + 1),
            (new Constant(FinalScale.In(call) * rate), null)
        );
    }
}
