using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>nemo.NoamHoldAnnealing</c>.</summary>
internal sealed class NemoNoamHoldAnnealing : NemoHeld
{
    public const double DefaultDecayRate = 0.5;

    public static readonly Parameter<double> Decay = ByName(
        Number("decay_rate", DefaultDecayRate, "the power of the steps by which the rate is divided")
    );

    public NemoNoamHoldAnnealing()
        : base(
            "NoamHoldAnnealing",
            "A line up to the group's own rate, which is held; then one over a power of the steps.",
            Decay,
            Min
        )
    {
        CountsSteps = true;
        Formula =
            "base * (t + 1)/(warmup + 1) up to warmup, then base for hold_steps, then max(min_lr, base * (warmup/(t - "
            + "hold))^decay_rate); min_lr after max_steps";
        Source += "; Kim et al. 2022, Squeezeformer, arXiv:2206.00888";
        Conventions = PeakIsShown + HoldCounts + "It needs a warm-up.";
        Example = "nemo.NoamHoldAnnealing(max_steps=1000, warmup_steps=100, hold_steps=200)";
    }

    private protected override Schedule After(BoundCall call, long step)
    {
        var (warmup, power) = (WarmupIn(call), Decay.In(call));
        var problem = "'warmup_steps' must be given and greater than 0 for the decay, but was left out or 0.";
        if (warmup <= 0)
            return step == 0 ? throw new ScheduleBindingException(problem) : new Failing(problem);
        var hold = Math.Max(0, HoldEndIn(call) - warmup);
        var peak = call.BaseRate * Math.Max(1, Math.Pow(warmup, power));
        var since = new Variable() + (F)(step - hold);
        return AtLeastMin(call, new FormulaCurve(peak / F.Max(1, F.Power(since, power))));
    }
}
