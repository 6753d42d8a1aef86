using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.get_wsd_schedule</c>.</summary>
internal sealed class PytorchOptimizerWsd : CurveDefinition
{
    public static readonly Parameter<double> WarmupSteps = Number("num_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> StableSteps = Number("num_stable_steps", "steps at the group's own rate");
    public static readonly Parameter<double> DecaySteps = Number("num_decay_steps", "steps of the cooldown");
    public static readonly Parameter<double> Least = Number("min_lr_ratio", 0, "the share after the end");
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    public PytorchOptimizerWsd()
        : base(
            PytorchOptimizerFramework.Name,
            "get_wsd_schedule",
            "A line up, a flat part, then a cooldown of a shape.",
            Optimizer,
            WarmupSteps,
            StableSteps,
            DecaySteps,
            Least,
            PytorchOptimizerCooldown.Cycles,
            PytorchOptimizerCooldown.Type,
            LastEpoch
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "base * t/warmup, base, base * (1 - sqrt(p)), base * min_lr_ratio; p the share of the cooldown";
        Source = "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/wsd.py";
        Conventions = "Only 'cosine' ends at min_lr_ratio; the others lead to 0, then the rate jumps to it.";
        Example =
            "pytorch_optimizer.get_wsd_schedule(num_warmup_steps=100, num_stable_steps=700, num_decay_steps=200, "
            + "cooldown_type='1-sqrt')";
    }

    internal override Curve Bind(BoundCall call)
    {
        F t = new Variable();
        var (warmup, decay, least) = (WarmupSteps.In(call), DecaySteps.In(call), Least.In(call));
        var start = warmup + StableSteps.In(call);
        var share = PytorchOptimizerCooldown.Of(call, (t - start) / (F)decay, least);
        var late = F.If(t < start, 1, F.If(t < start + decay, share, least));
        var factor = F.If(t < warmup, t / Math.Max(1, warmup), late);
        return FactorProduct.Of(call.BaseRate * factor, warmup, start, start + decay);
    }
}
