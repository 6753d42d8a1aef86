using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>caffe.sigmoid</c>.</summary>
internal sealed class CaffeSigmoid : CaffeDefinition
{
    public CaffeSigmoid()
        : base("sigmoid", "Up along a sigmoid whose middle is at stepsize.")
    {
        Formula = "base_lr / (1 + exp(-gamma * (t - stepsize)))";
        Conventions = "A negative gamma is refused, so it only rises.";
        Example = "caffe.sigmoid(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => NegativeGamma(call) ?? NoSize(call);

    internal override Curve Bind(BoundCall call)
    {
        var since = new Variable() - (F)Size.In(call);
        return new FormulaCurve(call.Value(Rate) / (1 + F.Power(Math.E, -(F)Gamma.In(call) * since)));
    }
}
