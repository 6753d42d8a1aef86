using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.WarmupHoldPolicy</c>.</summary>
internal sealed class NemoWarmupHoldPolicy : NemoHeld
{
    public NemoWarmupHoldPolicy()
        : base("WarmupHoldPolicy", "A line up to the group's own rate, which is kept until the run ends.", Min)
    {
        Formula = "base * (t + 1)/(warmup + 1) up to warmup, then base; min_lr after max_steps";
        Conventions = PeakIsShown + "hold_steps has no effect within max_steps.";
        Example = "nemo.WarmupHoldPolicy(max_steps=1000, warmup_steps=100, hold_steps=200)";
    }

    private protected override Schedule After(BoundCall call, long step) => new Constant(call.BaseRate);
}
