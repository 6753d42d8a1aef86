using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.PolynomialDecayAnnealing</c>.</summary>
internal sealed class NemoPolynomialDecayAnnealing : NemoWarmed
{
    public NemoPolynomialDecayAnnealing()
        : base(
            "PolynomialDecayAnnealing",
            "A line up to the group's own rate, then a power of what is left of the way.",
            Min,
            Power,
            Cycle,
            WarmupSteps,
            WarmupRatio
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then min_lr + (base - min_lr) * (1 - (t - "
            + "warmup)/(max - warmup))^power";
        Conventions = PeakIsShown + "After max_steps the rate is min_lr, whatever cycle says.";
        Example = "nemo.PolynomialDecayAnnealing(max_steps=1000, warmup_steps=100, power=2)";
    }

    private protected override Schedule After(BoundCall call, long step) =>
        new PolynomialDecay(
            call.BaseRate,
            call.Value(Min),
            Max.In(call) - WarmupIn(call),
            Power.In(call),
            WarmupIn(call) - step
        );
}
