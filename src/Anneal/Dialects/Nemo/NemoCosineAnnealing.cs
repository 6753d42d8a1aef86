using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.CosineAnnealing</c>.</summary>
internal sealed class NemoCosineAnnealing : NemoWarmed
{
    public NemoCosineAnnealing()
        : base(
            "CosineAnnealing",
            "A line up to the group's own rate, half a cosine down, and perhaps a constant end.",
            Min,
            WarmupSteps,
            WarmupRatio,
            ConstantSteps,
            ConstantRatio
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then min_lr + (base - min_lr) * (1 + cos(pi * (t - warmup)/(max "
            + "- warmup - constant)))/2";
        Conventions =
            PeakIsShown
            + "With constant_steps the warm-up begins at 0, all groups have the rate of the first one, and the cosine "
            + "ends where the constant part begins.";
        Example = "nemo.CosineAnnealing(max_steps=1000, warmup_steps=100, min_lr=0.001)";
    }

    internal override Violation? Check(CallExpression call) =>
        base.Check(call) ?? Both(call, ConstantSteps, ConstantRatio);

    internal override Curve Bind(BoundCall call)
    {
        if (ConstantIn(call) == 0)
            return base.Bind(call);
        _ = NotBelowMin(call);
        var (rate, warmup) = (FirstGroupsRate(call), WarmupIn(call));
        var decay = (long)Max.In(call) - warmup - ConstantIn(call);
        return Sequence.Of(
            (new LinearRamp(0, rate, warmup), warmup),
            (new CosineDecay(rate, call.Value(Min), decay), null)
        );
    }

    private protected override Schedule After(BoundCall call, long step)
    {
        var warmup = WarmupIn(call);
        return new CosineDecay(NotBelowMin(call), call.Value(Min), Max.In(call) - warmup, warmup - step);
    }

    private static long ConstantIn(CallExpression call) => StepsIn(call, ConstantSteps, ConstantRatio);
}
