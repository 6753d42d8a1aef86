using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.WarmupHoldAnnealOneMinusSquareRoot</c>.</summary>
internal sealed class NemoWarmupHoldAnnealOneMinusSquareRoot : NemoHeld
{
    public NemoWarmupHoldAnnealOneMinusSquareRoot()
        : base(
            "WarmupHoldAnnealOneMinusSquareRoot",
            "A line up to the group's own rate, which is held; then one minus the square root of the way.",
            Min
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base for hold_steps, then min_lr + (base - "
            + "min_lr) * (1 - sqrt((t - hold)/(max - hold)))";
        Conventions = PeakIsShown + HoldCounts + "Without a hold the decay is measured from step 0.";
        Example = "nemo.WarmupHoldAnnealOneMinusSquareRoot(max_steps=1000, warmup_steps=100, hold_steps=200)";
    }

    private protected override Schedule After(BoundCall call, long step)
    {
        var (start, steps) = DecayIn(call);
        return steps == 0 ? NoWay() : new OneMinusSquareRootDecay(call.BaseRate, call.Value(Min), steps, start - step);
    }
}
