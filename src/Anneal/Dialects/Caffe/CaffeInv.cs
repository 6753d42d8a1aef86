using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>caffe.inv</c>.</summary>
internal sealed class CaffeInv : CaffeDefinition
{
    public CaffeInv()
        : base("inv", "One over a power of a straight line.")
    {
        Formula = "base_lr * (1 + gamma * t)^(-power)";
        Conventions = "Without power the rate stays.";
        Example = "caffe.inv(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => NegativeGamma(call);

    internal override Curve Bind(BoundCall call) =>
        new FormulaCurve(call.Value(Rate) * F.Power(1 + (F)Gamma.In(call) * new Variable(), -Power.In(call)));
}
