using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.WarmupAnnealing</c>.</summary>
internal sealed class NemoWarmupAnnealing : NemoWarmed
{
    public NemoWarmupAnnealing()
        : base("WarmupAnnealing", "A line up to the group's own rate, then a line down.", WarmupSteps, WarmupRatio, Min)
    {
        Family = CurveFamily.Polynomial;
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base0 + (min_lr - base0) * (t - warmup)/(max "
            + "- warmup), base0 = the rate of the first group";
        Conventions = PeakIsShown + "After the warm-up all groups have the rate of the first one.";
        Example = "nemo.WarmupAnnealing(max_steps=1000, warmup_steps=100)";
    }

    private protected override Schedule After(BoundCall call, long step) =>
        new LinearRamp(FirstGroupsRate(call), call.Value(Min), Max.In(call) - WarmupIn(call), WarmupIn(call) - step);
}
