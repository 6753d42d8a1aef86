using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.PolynomialHoldDecayAnnealing</c>.</summary>
internal sealed class NemoPolynomialHoldDecayAnnealing : NemoHeld
{
    public NemoPolynomialHoldDecayAnnealing()
        : base(
            "PolynomialHoldDecayAnnealing",
            "A line up to the group's own rate, which is held; then a power of what is left of the way.",
            Min,
            Power,
            Cycle
        )
    {
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base for hold_steps, then min_lr + (base - "
            + "min_lr) * (1 - (t - hold)/(max - hold))^power";
        Conventions = PeakIsShown + HoldCounts + "Without a hold the decay is measured from step 0.";
        Example = "nemo.PolynomialHoldDecayAnnealing(max_steps=1000, warmup_steps=100, hold_steps=200)";
    }

    private protected override Schedule After(BoundCall call, long step)
    {
        var (start, steps) = DecayIn(call);
        steps = Math.Min(steps, (long)Max.In(call) - WarmupIn(call));
        return steps == 0
            ? NoWay()
            : new PolynomialDecay(call.BaseRate, call.Value(Min), steps, Power.In(call), start - step);
    }
}
