using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.LinearScheduler</c>.</summary>
internal sealed class PytorchOptimizerLinear : PytorchOptimizerWarmed
{
    public PytorchOptimizerLinear()
        : base("LinearScheduler", "A line up, then a line down.", Steps, Max, Min, Initial, WarmupSteps)
    {
        Formula = "a line from init_lr to max_lr, then max + (min - max) * (s - warmup)/(t_max - warmup), s = t - 1";
        Conventions += "It continues below min_lr after t_max.";
        Example = "pytorch_optimizer.LinearScheduler(t_max=1000, max_lr=0.1, warmup_steps=100)";
    }

    private protected override F After(CallExpression call, F since, double steps) =>
        Max.In(call) + (Min.In(call) - (F)Max.In(call)) * since / steps;
}
