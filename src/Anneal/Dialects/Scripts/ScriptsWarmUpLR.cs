using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>scripts.cifar100.WarmUpLR</c>.</summary>
internal sealed class ScriptsWarmUpLR : CurveDefinition
{
    public static readonly Parameter<double> Total = Number("total_iters", "steps of the warm-up");
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    public ScriptsWarmUpLR()
        : base(
            "scripts.cifar100",
            "WarmUpLR",
            "A line from 0 through the group's own rate.",
            Optimizer,
            Total,
            LastEpoch
        )
    {
        CountsSteps = true;
        UsesBase = true;
        Formula = "base * t/(total_iters + 1e-8)";
        Source = "weiaicunzai/pytorch-cifar100, utils.py";
        Conventions = "The first update is made with rate 0. It rises on after total_iters.";
        Example = "scripts.cifar100.WarmUpLR(total_iters=100)";
    }

    internal override Curve Bind(BoundCall call) =>
        new FormulaCurve(call.BaseRate * new Variable() / (F)(Total.In(call) + 1e-8));
}
