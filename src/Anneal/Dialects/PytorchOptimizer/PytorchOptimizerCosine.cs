using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.CosineScheduler</c>.</summary>
internal sealed class PytorchOptimizerCosine : PytorchOptimizerWarmed
{
    public PytorchOptimizerCosine()
        : base("CosineScheduler", "A line up, then a cosine.", Steps, Max, Min, Initial, WarmupSteps)
    {
        Formula =
            "a line from init_lr to max_lr, then min + (max - min) * (1 + cos(pi * (s - warmup)/(t_max - warmup)))/2, "
            + "s = t - 1";
        Conventions += "It climbs back after t_max.";
        Example = "pytorch_optimizer.CosineScheduler(t_max=1000, max_lr=0.1, warmup_steps=100)";
    }

    private protected override F After(CallExpression call, F since, double steps) =>
        Min.In(call) + (Max.In(call) - (F)Min.In(call)) * (F.Cos(since / steps * F.Pi) + 1) / 2;
}
