using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.PolynomialWarmUp</c>.</summary>
internal sealed class TfmodelsPolynomialWarmUp : TfmodelsWarmUp
{
    public TfmodelsPolynomialWarmUp()
        : base("PolynomialWarmUp", "A power of the step up to what a rate or another schedule has at its end.", Power)
    {
        Formula = "after(warmup) * (max(t, 1)/warmup)^power up to warmup, then after(t)";
        Conventions = "The first two updates have step 1's value. What follows runs from step 0.";
        Example = "tfmodels.PolynomialWarmUp(after_warmup_lr_sched=0.1, warmup_steps=100)";
    }

    private protected override Schedule Warmup(BoundCall call, double target, double steps) =>
        new FormulaCurve(target * F.Power(F.Max(new Variable(), 1) / (F)steps, Power.In(call)));
}
