using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.SquareRootAnnealing</c>.</summary>
internal sealed class NemoSquareRootAnnealing : NemoWarmed
{
    public NemoSquareRootAnnealing()
        : base(
            "SquareRootAnnealing",
            "A line up to the group's own rate, then the square root of what is left of the run.",
            WarmupSteps,
            WarmupRatio,
            Min
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then max(min_lr, base * sqrt((max - t)/max)); "
            + "min_lr after max_steps";
        Conventions =
            PeakIsShown + "The root is measured from step 0: the rate drops after the warm-up. min_lr is a floor.";
        Example = "nemo.SquareRootAnnealing(max_steps=1000, warmup_steps=100)";
    }

    private protected override Schedule After(BoundCall call, long step) =>
        AtLeastMin(call, new PolynomialDecay(call.BaseRate, 0, Max.In(call), 0.5, -step));
}
