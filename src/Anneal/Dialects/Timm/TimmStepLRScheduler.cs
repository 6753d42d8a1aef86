using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.StepLRScheduler</c>.</summary>
internal sealed class TimmStepLRScheduler : TimmDrops
{
    public static readonly Parameter<double> Interval = Number(
        "decay_t",
        "steps between drops; a fraction is kept as one",
        ParameterRole.Period
    );

    public TimmStepLRScheduler()
        : base("StepLRScheduler", "Multiplies the rate once every so many steps, after a linear warm-up.", Interval)
    {
        Formula =
            $"{WarmupFormula}; else base * decay_rate^floor(s/decay_t), s = t - warmup_t (without warmup_prefix: t)";
        Source = "timm, scheduler/step_lr.py";
        Conventions =
            "The drop acts at the boundary itself. By default the stairs begin after the warm-up. It never ends.";
        Example = "timm.StepLRScheduler(decay_t=30, decay_rate=0.1, warmup_t=5)";
    }

    private protected override Schedule Scheduled(CallExpression call, double rate, double start, bool replays)
    {
        var (interval, factor) = (Interval.In(call), Factor.In(call));
        if (interval == 0)
            return new Failing(
                "'decay_t' must not be 0, but was 0; the framework's own code divides by it at the first step."
            );
        if (interval < 1 || interval != Math.Floor(interval) || start != Math.Floor(start))
            return new TimmStairs(rate, factor, interval, start);
        var stairs = new StepDecay(rate, factor, new Period(interval));
        return start == 0 ? stairs : new Ahead(stairs, (long)-start);
    }
}
