using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.WarmupPolicy</c>.</summary>
internal sealed class NemoWarmupPolicy : NemoDefinition
{
    public NemoWarmupPolicy()
        : base(
            "WarmupPolicy",
            "A line up to the group's own rate, which is kept.",
            WarmupSteps,
            WarmupRatio,
            MaxOrNone,
            Min
        )
    {
        Formula = "base * (t + 1)/(warmup + 1) up to warmup, then base; min_lr after max_steps";
        Conventions = PeakIsShown;
        Example = "nemo.WarmupPolicy(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var warmup = WarmupIn(call);
        var line = new Warmup(call.BaseRate, warmup);
        return MaxIn(call) is { } max
            ? Sequence.Of((line, Math.Max(max, warmup) + 1), (new Constant(call.Value(Min)), null))
            : line;
    }
}
