using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.inverse_sqrt</c>.</summary>
internal sealed class FairseqInverseSqrt : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = WarmupOf(4000);

    public FairseqInverseSqrt()
        : base(
            "inverse_sqrt",
            "A line up to the rate, then one over the square root of the updates.",
            WarmupSteps,
            WarmupInit
        )
    {
        Formula = "init + (lr - init) * t/warmup up to warmup, then lr * sqrt(warmup/t)";
        Conventions = "The first update runs at warmup_init_lr, 0 by default; the peak is at update warmup_updates.";
        Example = "fairseq.inverse_sqrt(lr=0.0005, warmup_updates=4000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Several(call) ?? WarmupSteps.Violates(call, "greater than 0", steps => steps > 0);

    internal override Curve Bind(BoundCall call)
    {
        var (rate, steps) = (RateIn(call), (long)WarmupSteps.In(call));
        return Sequence.Of(
            (new LinearRamp(Math.Max(0, WarmupInit.In(call)), rate, steps), steps),
            (new InverseSquareRootDecay(rate, steps), null)
        );
    }
}
