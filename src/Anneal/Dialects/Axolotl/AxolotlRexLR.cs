using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>axolotl.RexLR</c>: REX with β = 0.9, after a straight line up.</summary>
internal sealed class AxolotlRexLR : CurveDefinition
{
    public static readonly Parameter<double> Max = Number("max_lr", "the rate that min_lr is a share of");
    public static readonly Parameter<double> Min = Number("min_lr", "the rate from the end on; at most max_lr");
    public static readonly Parameter<double> Total = Number(
        "total_steps",
        0,
        "steps of the run, the warm-up inside; 0: at its end at once",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Warmup = Number(
        "num_warmup_steps",
        0,
        "steps of the warm-up",
        ParameterRole.Time
    );

    public AxolotlRexLR()
        : base(
            "axolotl",
            "RexLR",
            "A line up to the group's own rate, then a reflected exponential.",
            Optimizer,
            Max,
            Min,
            Total,
            Warmup,
            Number("last_step", 0, "has no effect here; a state says where a run resumes")
        )
    {
        Formula =
            "base * s/w for s = t + 1 < w, then base * (m + (1 - m) * z/(0.1 + 0.9 z)), m = min_lr/max_lr, z the share "
            + "of the steps that is left";
        Source = "axolotl, src/axolotl/utils/schedulers.py; Chen et al. 2021, arXiv:2107.04197";
        Example = "axolotl.RexLR(max_lr=0.1, min_lr=0.01, total_steps=1000, num_warmup_steps=100)";
        Conventions = "The first update is step 1. At the end every group has min_lr itself, not a share of its rate.";
        UsesBase = true;
    }

    internal override Violation? Check(CallExpression call) =>
        Min.Violates(call, $"at most 'max_lr' ({NumberText.Format(Max.In(call))})", rate => rate <= Max.In(call))
            ?.OrNegative(Max, call)
        ?? Warmup.Violates(call, "at most 'total_steps'", steps => steps <= Total.In(call))?.OrNegative(Total, call);

    internal override Curve Bind(BoundCall call)
    {
        var (warmup, end, rate) = ((long)Warmup.In(call), new Constant(Min.In(call)), call.BaseRate);
        var steps = (long)Total.In(call) - warmup;
        var decay = new RexDecay(rate, rate * (Min.In(call) / Max.In(call)), steps, beta: 0.9);
        return new Ahead(Sequence.Of((new LinearRamp(0, rate, warmup), warmup), (decay, steps), (end, null)), 1);
    }
}
