using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.InverseSquareRootAnnealing</c>.</summary>
internal sealed class NemoInverseSquareRootAnnealing : NemoWarmed
{
    public NemoInverseSquareRootAnnealing()
        : base(
            "InverseSquareRootAnnealing",
            "A line up to the group's own rate, then one over the square root of the step.",
            WarmupSteps,
            WarmupRatio,
            Min
        )
    {
        CountsSteps = true;
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base * sqrt((warmup + 1)/(t + 1)); min_lr after max_steps";
        Conventions = PeakIsShown + "min_lr is no floor: it comes after max_steps only.";
        Example = "nemo.InverseSquareRootAnnealing(max_steps=1000, warmup_steps=100)";
    }

    private protected override Schedule After(BoundCall call, long step) =>
        new InverseSquareRootDecay(call.BaseRate * Math.Sqrt((WarmupIn(call) + 1.0) / (step + 1)), step + 1);
}
