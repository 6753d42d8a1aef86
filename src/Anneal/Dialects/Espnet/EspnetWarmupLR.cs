using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>espnet.WarmupLR</c>.</summary>
internal sealed class EspnetWarmupLR : EspnetDefinition
{
    public EspnetWarmupLR()
        : base("WarmupLR", "A line up to the group's own rate, then one over the square root of the step.", WarmupSteps)
    {
        Family = CurveFamily.Inverse;
        Formula = "base * sqrt(warmup) * min(s^-0.5, s * warmup^-1.5), s = t + 1";
        Conventions = "The first update is step 1; the peak is at s = warmup.";
        Example = "espnet.WarmupLR(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var warmup = WarmupSteps.In(call);
        return new NoamDecay(call.BaseRate * Math.Sqrt(warmup), 1, warmup);
    }
}
