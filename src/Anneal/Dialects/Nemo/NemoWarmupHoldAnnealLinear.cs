using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.WarmupHoldAnnealLinear</c>.</summary>
internal sealed class NemoWarmupHoldAnnealLinear : NemoHeld
{
    public NemoWarmupHoldAnnealLinear()
        : base("WarmupHoldAnnealLinear", "A line up to the group's own rate, which is held; then a line down.", Min)
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base for hold_steps, then base + (min_lr - "
            + "base) * (t - hold)/(max - hold)";
        Conventions = PeakIsShown + HoldCounts + "Without a hold the decay is measured from step 0.";
        Example = "nemo.WarmupHoldAnnealLinear(max_steps=1000, warmup_steps=100, hold_steps=200)";
    }

    private protected override Schedule After(BoundCall call, long step)
    {
        var (start, steps) = DecayIn(call);
        return steps == 0 ? NoWay() : new LinearRamp(call.BaseRate, call.Value(Min), steps, start - step);
    }
}
